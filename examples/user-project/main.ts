/** A whole project as a team has it, run with `cdk8s synth`: its own control plane, two stores and a department's own API. */
import { App } from 'cdk8s';
import { ImageService } from './image-service';

const app = new App();
new ImageService(app, 'region-two', { file: 'control-plane.yaml', storage: { pool: 'images', bucket: 'region-two-images' } });
app.synth();
