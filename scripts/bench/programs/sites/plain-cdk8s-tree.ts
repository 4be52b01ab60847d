import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { manifests } from './manifest';
import { plan } from './plan';
import { given } from '../plan';

const { apis: count, outdir } = given();
const app = new App({ outdir });
for (const { chart: id, sites } of plan(count)) {
  const chart = new Chart(app, id);
  for (const [name, object] of manifests(sites)) new ApiObject(chart, name, object);
  for (const { name } of sites) {
    const site = new Construct(chart, name);
    for (const part of ['cluster', 'store', 'api']) new Construct(site, part);
  }
}
app.synth();
