import { expect, test, vi } from 'vitest'
import { exportSession, remake } from '../../../src/workshop/export/index.js'
import { Driver } from '../room/room-kit.js'

vi.mock('@resvg/resvg-wasm', () => {
  throw new Error('Cannot find package')
})

test('where PNGs cannot be drawn, the export goes on without them and says so, and replay of one with PNGs says what is missing', async () => {
  const { log } = new Driver().play(2)
  const files = await exportSession(log, { bots: 0 })
  expect(Object.keys(files).filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(9)
  expect(Object.keys(files).filter((path) => path.endsWith('.png'))).toEqual([])
  const description = files['dataset_description.json'] as string
  expect(description).toContain('"png": false')
  expect(description).toContain('were not installed')
  expect((await remake(files)).differs).toEqual([])
  await expect(remake({ ...files, 'dataset_description.json': description.replace('"png": false', '"png": true') })).rejects.toThrow(/npm install @resvg\/resvg-wasm dejavu-fonts-ttf/)
})
