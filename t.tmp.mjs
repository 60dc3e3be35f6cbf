import { readFileSync } from 'node:fs'; import { QueryPlanner } from '@graphql-hive/router-query-planner';
const { sdl, text } = JSON.parse(readFileSync('/tmp/last.json'));
try { console.log(JSON.stringify(new QueryPlanner(sdl).plan(process.argv[2] ?? text, null, new Set(), 0)).length) } catch (e) { console.log(e.message) }
