/** What Node takes to start and to end. */
export {};
