/** Numbers that look arbitrary, and are the same for the same seed. Source: Park and Miller, minimal standard generator, 48271. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = (seed % (PRIME - 1)) + 1;
    // Neighbouring seeds start alike.
    for (let left = 5; left > 0; left--) this.next();
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state * 48271) % PRIME;
    return this.state / PRIME;
  }

  /** From 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }
}

const PRIME = 2147483647;
