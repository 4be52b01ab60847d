import { ApiObject, App, Chart } from 'cdk8s';
import { manifest } from './manifest';
import { given, plan } from './plan';

const { apis: count, outdir } = given();
const app = new App({ outdir });
for (const { chart, apis } of plan(count)) new ApiObject(new Chart(app, chart), 'control-plane', manifest(apis));
app.synth();
