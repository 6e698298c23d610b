import type { Same } from '../catalogue.ts'
import type { trackerTexts as english } from '../en/tracker.ts'

export const trackerTexts: Same<typeof english> = {
  title: 'Pedido {number}',
  loading: 'Cargando su pedido…',
  unseen: 'No podemos mostrar este pedido',
  waiting: {
    seekingCrew: 'Estamos preguntando a cuadrillas certificadas cerca de usted',
    crewAssigned: '{crew} aceptó y pronto saldrá hacia su casa',
    enRoute: '{crew} va en camino a su casa',
    onSite: '{crew} está trabajando en su techo',
    done: 'Listo: su techo ya produce electricidad',
    cancelled: 'Este pedido está cancelado',
  },
  since: 'Última novedad: {time}',
  typical:
    'Eso suele tomar de {low, number} a {high, number} {unit, select, minutes {minutos} hours {horas} other {días}}.',
  typicalAbout:
    'Eso suele tomar más o menos {unit, select, minutes {{low, plural, one {un minuto} other {# minutos}}} hours {{low, plural, one {una hora} other {# horas}}} other {{low, plural, one {un día} other {# días}}}}.',
  nothingToDo: 'Usted no tiene que hacer nada.',
  steps: {
    label: 'Pasos de su pedido',
    placed: 'Pedido',
    crewAssigned: 'Con cuadrilla',
    enRoute: 'En camino',
    onSite: 'Trabajando',
    done: 'Listo',
    reached: 'hecho',
    now: 'ahora',
    next: 'falta',
  },
  live: {
    open: 'En vivo: esta página se actualiza sola.',
    waiting: 'Se interrumpió la conexión. Última actualización: {time}; seguimos intentando.',
    ended: 'Este es el estado final.',
  },
  map: {
    title: 'Mapa con su casa y la cuadrilla',
    show: 'Mostrar el mapa',
    home: 'Su casa',
    crew: 'La cuadrilla',
    failed: 'No se pudo cargar el mapa. La frase de arriba dice lo mismo.',
    eta: '{crew} llega en más o menos {minutes, plural, =0 {menos de un minuto} one {# minuto} other {# minutos}}.',
    noEta: '{crew} va en camino; todavía no sabemos cuánto tardará.',
    away: 'Está más o menos a {miles, number} millas.',
    from: 'Viene desde el {direction}.',
    ring: '{miles, number} mi',
    seen: 'Última ubicación: {time}.',
    stale:
      'La última ubicación es de hace rato ({time}), así que no movemos a la cuadrilla en el mapa. Puede que esté sin señal.',
    privacy: 'Usted ve a la cuadrilla solo mientras va en camino a su casa.',
  },
  crew: {
    title: 'Su cuadrilla',
    members: 'Quién viene',
    vehicle: 'Vehículo',
    none: 'Todavía nadie. En cuanto acepte una cuadrilla, verá aquí quién es.',
  },
  story: {
    title: 'Lo que ha pasado',
    placed: 'Usted hizo el pedido.',
    offered:
      '{count, plural, one {Se preguntó a # cuadrilla.} other {Se preguntó a # cuadrillas.}}',
    offeredPlain: 'Se preguntó a las cuadrillas.',
    crewAssigned: '{crew} aceptó.',
    enRoute: '{crew} salió hacia su casa.',
    onSite: '{crew} llegó.',
    done: '{crew} terminó y le mostró todo.',
    cancelled: 'El pedido se canceló.',
    someCrew: 'La cuadrilla',
  },
  money: {
    title: 'Dinero',
    total: 'Precio fijo',
    deposit: 'Por adelantado, guardado',
    left: 'Después, conforme avanza el trabajo',
    refunded: 'Se le devuelve todo.',
    demo: 'En esta demostración no se cobra nada.',
  },
  facts: {
    title: 'Su pedido',
    system: '{panels, plural, one {# panel} other {# paneles}}, {kw, number} kW',
    address: 'Dirección',
    estimate: 'En qué se basa el precio',
    estimateBody:
      'La versión {version, number} de su cálculo, fija desde el {date}: {kwh, number} kWh al año, {use, number} kWh de consumo, {price} por kWh.',
  },
  cancel: {
    button: 'Cancelar este pedido',
    until: 'Sin costo hasta el {time}, y se le devuelve todo.',
    title: '¿Cancelar este pedido?',
    body: 'Se le devuelve todo. A la cuadrilla se le avisa de inmediato.',
    yes: 'Sí, cancelar',
    no: 'Conservar el pedido',
    done: 'Su pedido está cancelado. Se le devuelve todo.',
    late: 'Mientras tanto llegó la cuadrilla, así que ya no se puede cancelar con un toque.',
  },
  refunds: {
    title: 'Reembolsos',
    line: '{amount}, decidido el {date}',
    note: 'El dinero vuelve por donde se pagó.',
  },
  proof: {
    title: 'Prueba de lo que se hizo',
    body: 'Cada paso de su pedido, y cada vez que nuestro personal lo miró, está en un registro sellado. Llévese la prueba: muestra que nadie cambió nada después, tampoco nosotros.',
    download: 'Descargar la prueba',
    making: 'Preparando la prueba…',
    saved:
      'Guardado: {entries, plural, one {# entrada} other {# entradas}} con prueba{waiting, plural, =0 {.} one {; otra más se está sellando.} other {; otras # se están sellando.}}',
    check:
      'El archivo dice cómo revisarlo, con un programa público y nuestra clave pública. De otras personas solo nombra el rol.',
  },
  moved: 'Su pedido avanzó: {state}.',
}
