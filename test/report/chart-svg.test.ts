import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../cli/fake-terminal.js'

test('the picture of the chart beside it is the chart\'s own', async () => {
  const file = fileURLToPath(new URL('../../src/protocol/chart.svg', import.meta.url))
  const { out } = await run(['diagram', '--format', 'svg'])
  if (process.env.UPDATE) writeFileSync(file, out)
  expect(out, 'run npm run goldens').toBe(readFileSync(file, 'utf8'))
})
