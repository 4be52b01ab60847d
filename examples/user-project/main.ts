/** A whole project as a team has it, run with `cdk8s synth`: its own control plane, two stores, and an API for its build farm. */
import { App } from 'cdk8s';
import { ImageService } from './image-service';

const app = new App();
new ImageService(app, 'region-two', {
  file: 'control-plane.yaml',
  storage: { pool: 'images', endpoint: 'https://s3.region-two.example.com', bucket: 'region-two-images' },
});
app.synth();
