import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
/** Whether there is a browser to look with. */
export const hasChromium = existsSync(executablePath)

/** Starts the browser, without anything that asks the network by itself. */
export async function launch(flags: readonly string[] = []): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...flags] })
}
