import { solarData } from './computing/solar-sites.ts'

/** `Maker Model` of a module, for people. */
export async function moduleName(moduleId: string): Promise<string> {
  const { modules } = await solarData()
  const module = modules.find(({ id }) => id === moduleId)
  return module ? `${module.maker} ${module.model}` : moduleId
}
