import './leave-with-parent.ts'
import { parseArgs } from 'node:util'
import { runImages } from '../infra/images/run-images.ts'

const usage = `npm run images -- [--prepare | --build | --twice] [--if-available]
  --prepare       only fills the folders that images are built from, for another builder
  --build         only builds the images
  --twice         builds each image twice and compares
  --if-available  without a Docker daemon: says so and ends with 0`
const flag = { type: 'boolean', default: false } as const
const options = { prepare: flag, build: flag, twice: flag, 'if-available': flag, help: flag }
const { values } = parseArgs({ options })
if (values.help) console.log(usage)
else process.exitCode = await runImages({ ...values, ifAvailable: values['if-available'] })
