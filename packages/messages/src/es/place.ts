import type { Same } from '../catalogue.ts'
import type { placeTexts as english } from '../en/place.ts'

export const placeTexts: Same<typeof english> = {
  title: '¿Dónde está el techo?',
  lead: 'Basta con el código postal o la ciudad. Lo usamos para el clima y para el precio que suele tener ahí la electricidad.',
  label: 'Código postal o ciudad',
  hint: 'Por ejemplo 85701 o San Antonio',
  search: 'Buscar',
  found:
    '{count, plural, =0 {No encontramos ningún lugar} one {Encontramos # lugar} other {Encontramos # lugares}}',
  none: 'No conocemos ningún lugar en Estados Unidos con ese nombre. Revise cómo está escrito o ponga un pin en el mapa.',
  pick: 'Elija su lugar',
  map: 'Usar el mapa',
  hideMap: 'Cerrar el mapa',
  mapTitle: 'Mapa de Estados Unidos',
  mapHelp:
    'Mueva el mapa hasta que el pin quede sobre su lugar: arrástrelo, o haga clic en él y use las flechas, más y menos. Solo usamos la ubicación redondeada a más o menos media milla.',
  usePoint: 'Usar este punto',
  noPlace:
    'Cerca de este punto no tenemos ningún lugar. Mueva el pin a tierra firme en Estados Unidos.',
  mapFailed: 'No se pudo cargar el mapa. Buscar por código postal o ciudad sigue funcionando.',
  change: 'Cambiar de lugar',
  starting: 'Buscando el clima de su lugar…',
}
