import pg from 'pg';
import { planAnalysis, analysisSql } from '@kvalreg/engine';
import { plugin } from '@kvalreg/register-spine-surgery';
const c = new pg.Client(process.argv[2]); await c.connect();
const sql = analysisSql(planAnalysis('swespine','lumbar',plugin.register.pathways.lumbar));
for (const k of ['drop','create','functions']) await c.query(sql[k]);
const t=Date.now(); await c.query('set jit=off;begin;'+sql.rebuild+';commit'); console.log('rebuild', Date.now()-t); await c.end();
