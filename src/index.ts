#!/usr/bin/env node
import { main } from './main.js';

process.exitCode = await main({ argv: process.argv.slice(2), env: process.env });
// Whatever is still open then (a connection kept warm, work given up after a signal) has nothing left to say.
setTimeout(() => process.exit(), 1_000).unref();
