/**
 * @jest-environment node
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const app = join(__dirname, '..')
const modules = join(app, '../../node_modules')
const needed = ['app.config.ts', 'package.json', 'plugins', 'assets', 'app']

describe('native projects', () => {
  const copy = mkdtempSync(join(tmpdir(), 'girasol-prebuild-'))
  const read = (path: string) => readFileSync(join(copy, path), 'utf8')

  beforeAll(() => {
    for (const name of needed) cpSync(join(app, name), join(copy, name), { recursive: true })
    symlinkSync(modules, join(copy, 'node_modules'))
    const args = [join(modules, 'expo/bin/cli'), 'prebuild', '--no-install']
    const env = { ...process.env, CI: '1', EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1' }
    const made = spawnSync('node', args, { cwd: copy, env, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(made.stderr + made.stdout)
  }, 60_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  describe('for Android', () => {
    const manifest = () => read('android/app/src/main/AndroidManifest.xml')

    it('refuse clear text', () => {
      expect(manifest()).toContain('android:usesCleartextTraffic="false"')
      expect(manifest()).toContain('android:networkSecurityConfig="@xml/girasol_network"')
      const rules = read('android/app/src/main/res/xml/girasol_network.xml')
      expect(rules).toContain('<base-config cleartextTrafficPermitted="false">')
      expect(rules).not.toContain('="true"')
    })

    it('trust the authorities of the system only', () => {
      const rules = read('android/app/src/main/res/xml/girasol_network.xml')
      expect(rules.match(/<certificates src="[^"]*"/g)).toEqual(['<certificates src="system"'])
    })

    it('speak clear text to the own machine only, and only in debug builds', () => {
      const rules = read('android/app/src/debug/res/xml/girasol_network.xml')
      expect(rules).toContain('<base-config cleartextTrafficPermitted="false" />')
      const hosts = [...rules.matchAll(/<domain [^>]*>([^<]*)</g)].map(([, host]) => host)
      expect(hosts).toEqual(['localhost', '10.0.2.2'])
    })

    it('leave nothing in backups, nor on a new phone', () => {
      expect(manifest()).toContain('android:allowBackup="false"')
      expect(manifest()).toContain('android:dataExtractionRules="@xml/girasol_extraction"')
      const rules = read('android/app/src/main/res/xml/girasol_extraction.xml')
      for (const part of ['cloud-backup', 'device-transfer']) {
        const inside = rules.split(`<${part}>`)[1]?.split(`</${part}>`)[0] ?? ''
        for (const domain of ['root', 'file', 'database', 'sharedpref', 'external']) {
          expect(inside).toContain(`<exclude domain="${domain}" path="." />`)
        }
      }
    })

    it('ask for the position while in use, never in the background', () => {
      const asked = [...manifest().matchAll(/<uses-permission android:name="([^"]*)"\/>/g)]
      const names = asked.map(([, name]) => name)
      expect(names).toContain('android.permission.ACCESS_FINE_LOCATION')
      expect(names).not.toContain('android.permission.ACCESS_BACKGROUND_LOCATION')
    })
  })

  describe('for iOS', () => {
    const plist = () => read('ios/Girasol/Info.plist')

    it('refuse clear text', () => {
      expect(plist()).toMatch(/<key>NSAllowsArbitraryLoads<\/key>\s*<false\/>/)
      expect(plist()).toMatch(/<key>NSAllowsLocalNetworking<\/key>\s*<false\/>/)
      expect(plist()).not.toContain('NSExceptionDomains')
    })

    it('ask for the position while in use, never in the background', () => {
      expect(plist()).toContain('NSLocationWhenInUseUsageDescription')
      expect(plist()).not.toContain('NSLocationAlways')
      expect(plist()).not.toContain('UIBackgroundModes')
    })
  })
})
