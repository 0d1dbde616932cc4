import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fc, test as prop } from '@fast-check/vitest'
import { expect } from 'vitest'
import { onePage } from '../../../src/workshop/solo/build/page.js'

const template = readFileSync(new URL('../../../src/workshop/solo/page.html', import.meta.url), 'utf8')
const awkward = fc.array(fc.oneof(fc.string(), fc.constantFrom('</script>', '</SCRIPT >', '<!--', '</style>', '$&', '{style}', '{scriptHash}', "'")), { maxLength: 8 }).map((parts) => parts.join(''))

prop.prop([awkward, awkward])('the one file holds script and style whole, and its policy allows these two alone', (script, style) => {
  const page = onePage({ template, script, style })
  const [, inside = ''] = /<script type="module">([\s\S]*?)<\/script/i.exec(page) ?? []
  const [, styles = ''] = /<style>([\s\S]*?)<\/style/i.exec(page) ?? []
  expect(inside.replaceAll('<\\/', '</').replaceAll('<\\!--', '<!--')).toBe(script.replaceAll('<\\/', '</').replaceAll('<\\!--', '<!--'))
  expect(styles.replaceAll('<\\/', '</')).toBe(style.replaceAll('<\\/', '</'))
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  expect(policy).toContain("default-src 'none'")
  for (const text of [inside, styles]) expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
})
