import type { Same } from '../catalogue.ts'
import type { orderTexts as english } from '../en/order.ts'

export const orderTexts: Same<typeof english> = {
  title: 'Revisar y pedir',
  lead: 'Léalo con calma. En esta página no se cobra nada.',
  opening: 'Abriendo su cálculo…',
  roof: {
    title: 'Lo que pide',
    system: '{panels, plural, one {# panel} other {# paneles}}, {kw, number} kW, {module}',
    makes: 'Unos {kwh, number} kWh al año en un año típico',
    place: 'Cerca de {place}',
  },
  included: {
    title: 'Lo que incluye',
    equipment: 'Paneles, inversor, montaje y cableado',
    work: 'Una cuadrilla certificada, de la que usted conoce el nombre y el vehículo',
    papers: 'Permisos, conexión a la red y todos sus trámites',
    tax: 'El impuesto sobre la venta, si corresponde',
    not: 'No incluye: arreglos del techo mismo ni un tablero eléctrico nuevo, si su casa los necesitara. Para cualquiera de los dos hace falta antes su firma.',
  },
  price: {
    title: 'Su precio, fijo',
    total: 'Total',
    deposit: 'Por adelantado, guardado para usted',
    later: 'Después, conforme avanza el trabajo',
    lock: 'El precio vale con lo que supone su cálculo. Si algo tuviera que cambiar, se lo preguntaríamos otra vez.',
  },
  cancel: {
    title: 'Puede cambiar de opinión',
    body: 'Durante 14 días cancela con un toque y se le devuelve todo, sin dar razones.',
  },
  address: {
    title: 'Dónde está el techo',
    lead: 'Esto lo verá solamente la cuadrilla que acepte su trabajo.',
    street: 'Calle y número',
    city: 'Ciudad',
    state: 'Estado',
    zip: 'Código postal',
    missing: {
      street: 'Escriba la calle y el número, por favor.',
      city: 'Escriba la ciudad, por favor.',
      state: 'Elija el estado, por favor.',
      zip: 'El código postal tiene cinco cifras.',
      elsewhere:
        'Esto no queda cerca del lugar de su cálculo, {place}. El clima y el precio serían los de otro techo.',
    },
    choose: 'Elija',
  },
  phone: {
    label: 'Teléfono',
    hint: 'Solo si la cuadrilla puede llamarle ese día. Todo funciona sin él.',
    wrong: 'Use cifras, por ejemplo 520 555 0123, o déjelo vacío.',
  },
  signIn: {
    title: 'Una cosa más: una cuenta',
    body: 'Así sabemos de quién es el pedido. Abra una cuenta o entre a la suya; su cálculo le espera aquí.',
    up: 'Abrir una cuenta',
    in: 'Entrar',
  },
  place: 'Pedir por {total}',
  placeAgain: 'Pedir al precio nuevo, {total}',
  placing: 'Haciendo su pedido…',
  newPrice: {
    title: 'El precio cambió desde su cálculo',
    body: 'No hemos pedido nada. Era de {before} y ahora es de {after}. ¿Quiere pedir al precio nuevo?',
    stay: 'Volver al cálculo',
  },
  changed: {
    title: 'El cálculo cambió desde que lo abrió',
    body: 'No se pidió nada. Vea antes la versión más nueva.',
    open: 'Mostrar la versión más nueva',
  },
  already: {
    title: 'Este cálculo ya se pidió',
    body: 'No tiene que hacer nada.',
    open: 'Ir a mis pedidos',
  },
  back: 'Volver al cálculo',
  list: {
    title: 'Mis pedidos',
    loading: 'Cargando sus pedidos…',
    empty: 'Todavía no ha pedido nada.',
    emptyBody: 'Un pedido empieza con un cálculo, y eso toma más o menos un minuto.',
    start: 'Calcular mi techo',
    placed: 'Pedido el {date}',
    system: '{panels, plural, one {# panel} other {# paneles}}, {kw, number} kW',
    open: 'Seguir el pedido {number}',
    more: 'Mostrar pedidos anteriores',
  },
  states: {
    seekingCrew: 'Buscando cuadrilla',
    crewAssigned: 'Con cuadrilla',
    enRoute: 'La cuadrilla va en camino',
    onSite: 'La cuadrilla está trabajando',
    done: 'Terminado',
    cancelled: 'Cancelado',
  },
}
