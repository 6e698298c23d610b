import { commands } from './commands.ts'

const [name = '', ...given] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  console.error(`one of: ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}
const { lines, faults } = await command(...given)
for (const line of lines) console.log(line)
for (const fault of faults) console.error(`✗ ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
