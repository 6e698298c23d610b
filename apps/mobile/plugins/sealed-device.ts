import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  AndroidConfig,
  withAndroidManifest,
  withDangerousMod,
  withInfoPlist,
  type ConfigPlugin,
} from 'expo/config-plugins.js'

/** Files of the Android project, below `app/src`. */
const androidFiles: Record<string, string> = {
  // Release: TLS only, and only authorities that the system trusts (none that a person has added).
  'main/res/xml/girasol_network.xml': `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
  <base-config cleartextTrafficPermitted="false">
    <trust-anchors>
      <certificates src="system" />
    </trust-anchors>
  </base-config>
</network-security-config>
`,
  // Debug builds load their program from the developer's own machine, and from nowhere else in clear text.
  'debug/res/xml/girasol_network.xml': `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
  <base-config cleartextTrafficPermitted="false" />
  <domain-config cleartextTrafficPermitted="true">
    <domain includeSubdomains="false">localhost</domain>
    <domain includeSubdomains="false">10.0.2.2</domain>
  </domain-config>
</network-security-config>
`,
  // From Android 12 on, allowBackup="false" does not stop a transfer from phone to phone: these rules do.
  'main/res/xml/girasol_extraction.xml': `<?xml version="1.0" encoding="utf-8"?>
<data-extraction-rules>
  <cloud-backup>
${excludeAll()}
  </cloud-backup>
  <device-transfer>
${excludeAll()}
  </device-transfer>
</data-extraction-rules>
`,
}

function excludeAll(): string {
  const domains = ['root', 'file', 'database', 'sharedpref', 'external']
  return domains.map((domain) => `    <exclude domain="${domain}" path="." />`).join('\n')
}

const withAndroidFiles: ConfigPlugin = (config) =>
  withDangerousMod(config, [
    'android',
    async (mod) => {
      for (const [name, text] of Object.entries(androidFiles)) {
        const file = join(mod.modRequest.platformProjectRoot, 'app/src', name)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text)
      }
      return mod
    },
  ])

const withAndroidSwitches: ConfigPlugin = (config) =>
  withAndroidManifest(config, (mod) => {
    const application = AndroidConfig.Manifest.getMainApplicationOrThrow(mod.modResults)
    const attributes: Record<string, string | undefined> = application.$
    attributes['android:allowBackup'] = 'false'
    attributes['android:usesCleartextTraffic'] = 'false'
    attributes['android:networkSecurityConfig'] = '@xml/girasol_network'
    attributes['android:dataExtractionRules'] = '@xml/girasol_extraction'
    delete attributes['android:fullBackupContent']
    return mod
  })

const withAppTransportSecurity: ConfigPlugin = (config) =>
  withInfoPlist(config, (mod) => {
    mod.modResults.NSAppTransportSecurity = {
      NSAllowsArbitraryLoads: false,
      NSAllowsLocalNetworking: false,
    }
    return mod
  })

/** Native projects in which clear-text traffic is off and nothing of the app leaves the phone in a backup. */
export const withSealedDevice: ConfigPlugin = (config) =>
  withAppTransportSecurity(withAndroidSwitches(withAndroidFiles(config)))
