import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { manifest } from './manifest';
import { given, plan } from './plan';

const { apis: count, outdir } = given();
const app = new App({ outdir });
for (const { chart, apis } of plan(count)) {
  const controlPlane = new ApiObject(new Chart(app, chart), 'control-plane', manifest(apis));
  for (const { name, stores } of apis) {
    new Construct(controlPlane, `api-${name}`);
    for (const { id } of stores) new Construct(controlPlane, id);
  }
}
app.synth();
