import { type GateName, gates } from './gates.ts'
import type { Component, ControlId } from './model.ts'

/** What is there and in no component, what a component covers that is not there, and what two cover. */
export function uncovered(model: readonly Component[], present: readonly string[]) {
  const covered: string[] = model.flatMap(({ covers }) => covers)
  return {
    missing: present.filter((facet) => !covered.includes(facet)),
    gone: covered.filter((facet) => !present.includes(facet)),
    twice: covered.filter((facet, index) => covered.indexOf(facet) !== index),
  }
}

/** Components whose review is overdue on a day, written as `2026-11-24` (UTC). */
export function overdue(model: readonly Component[], day: string): string[] {
  return model.filter(({ reviewBy }) => reviewBy < day).map(({ id }) => id)
}

type Known = {
  audit: ReadonlySet<string>
  decisions: ReadonlyMap<number, string>
  isTest: (file: string) => boolean
}

/** Controls that do not exist: no such row of the audit, no such decision, no such test. */
export function unknownControls(model: readonly Component[], known: Known): string[] {
  const named = new Set(model.flatMap(({ threats }) => threats.flatMap(({ controls }) => controls)))
  return [...named].filter((control) => !exists(control, known))
}

function exists(control: ControlId, { audit, decisions, isTest }: Known): boolean {
  if (isGate(control)) return isTest(gates[control].file)
  if (control.startsWith('D')) return decisions.has(Number(control.slice(1)))
  return audit.has(control)
}

/** Whether a control is a gate, by its name. */
export function isGate(control: string): control is GateName {
  return control in gates
}

/** Gates that no threat names: a guard without anything to guard against. */
export function idleGates(model: readonly Component[]): string[] {
  const named: string[] = model.flatMap(({ threats }) => threats.flatMap((t) => t.controls))
  return Object.keys(gates).filter((gate) => !named.includes(gate))
}
