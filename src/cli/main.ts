#!/usr/bin/env node
import { nodeTerminal } from './node-terminal.js'
import { demarche } from './program.js'

void demarche(process.argv.slice(2), nodeTerminal()).then((code) => {
  process.exitCode = code
})
