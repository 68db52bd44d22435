import pg from 'pg';
import { planAnalysis, analysisSql, compileIndicators } from '@kvalreg/engine';
import { plugin } from '@kvalreg/register-spine-surgery';
const c = new pg.Client(process.argv[2]); await c.connect();
const plan = planAnalysis('swespine','lumbar',plugin.register.pathways.lumbar);
const sql = analysisSql(plan);
await c.query('set jit=off');
await c.query('begin');
for (const stmt of sql.rebuild.split(/;\n?/).filter(s=>s.trim())) { const t=Date.now(); await c.query(stmt); console.log(Date.now()-t,'ms', stmt.slice(0,60).replace(/\n/g,' ')); }
await c.query('commit'); await c.end();
