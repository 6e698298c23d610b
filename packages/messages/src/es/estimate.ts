import type { Same } from '../catalogue.ts'
import type { estimateTexts as english } from '../en/estimate.ts'

export const estimateTexts: Same<typeof english> = {
  title: 'Cálculo',
  heading: 'Un techo en {place}',
  opening: 'Abriendo el cálculo…',
  station: {
    line: 'Datos del clima: {name}, un año típico de {years}, a {miles, number} millas ({source}).',
    unfairTitle: 'No tenemos clima cercano',
    compare: 'Compare con la calculadora pública',
    unfair:
      'El clima más cercano que tenemos está a {miles, number} millas. Su cielo puede ser más nublado o más claro que aquel, así que los kilovatios-hora y los años de abajo pueden variar una quinta parte o más: son una idea general, no una promesa. El precio no depende del clima.',
  },
  cards: {
    makes: 'Produce',
    costs: 'Cuesta',
    paysBack: 'Se paga en',
    savings: 'Ahorro del primer año',
    perYear: '{kwh, number} kWh',
    perYearDetail: 'al año, {share, number, percent} de lo que usted consume',
    noUse: 'al año',
    p90: 'En nueve de cada diez años, al menos {kwh, number} kWh',
    costDetail: 'en el país lo usual es de {low} a {high}',
    noPanels: 'sin paneles no hay nada que pagar',
    national: 'Cifra pública del mismo sistema: {price}',
    years: '{years, plural, one {# año} other {# años}}',
    never: 'No en 25 años',
    paybackDetail: '{savings} menos en su recibo el primer año',
    whyMakes:
      '{panels, plural, one {# panel} other {# paneles}} con {kw, number} kW, calculados para cada hora de un año típico con el método PVWatts. Se descuenta {loss, number} por ciento por suciedad, sombra, cableado y cosas así.',
    whyCosts:
      'Una parte fija por permisos, planos y gastos de empresa, y otra que crece con cada vatio. Cada renglón está en «Precio», junto a la cifra pública. No se cuenta ningún crédito fiscal si usted no dice que lo recibe: el federal para dueños de casa terminó el 31 de diciembre de 2025.',
    whyPaysBack:
      'El precio, frente a lo que el sistema le quita al recibo cada año, menos el mantenimiento y un inversor nuevo; el préstamo no cuenta. Los paneles pierden {loss, number} por ciento al año. Se supone que la electricidad sube {rise, number} por ciento al año.',
    whySaving: '¿Por qué este ahorro?',
    whySavings: 'El recibo de un año entero sin el sistema, menos el recibo con él, hora por hora.',
  },
  verdict: {
    change: 'Qué cambiaría la respuesta:',
    remedies: {
      noPanelsFit: 'Haga más grande un lado, o vea si hay otro lado del techo libre.',
      lowSun: 'Un lado que dé más hacia el sur, o menos sombra.',
      lowExportCredit: 'Menos paneles, para que usted mismo use más de esa electricidad.',
    },
  },
  problem: {
    title: 'Estas cifras son las de antes',
    kept: 'No se pierde nada: cámbielo, o deshaga el último paso.',
  },
  agree: {
    asking: 'Todavía no se ha preguntado a nuestro servidor.',
    differs: 'Nuestro servidor llega a otras cifras: {parts}. Esas son las que valen.',
    offline: 'Sin comparar con nuestro servidor: no hay conexión.',
    notAsked: 'Sin comparar con nuestro servidor. {reason}',
    parts: {
      station: 'estación del clima',
      roof: 'paneles en el techo',
      energy: 'energía',
      uncertainty: 'incertidumbre',
      price: 'precio',
      bills: 'recibos',
      money: 'dinero a lo largo de los años',
      co2: 'CO₂',
      design: 'inversor',
      verdict: 'respuesta',
      model: 'versión del modelo',
    },
  },
  tabs: {
    label: 'Lo que resulta',
    production: 'Producción',
    money: 'Dinero',
    price: 'Precio',
    check: 'Compruébelo',
    assumptions: 'Supuestos',
  },
  why: {
    button: '¿Por qué esta cifra?',
    buttonOf: '¿Por qué esta cifra? {name}',
    title: '¿Por qué? {name}',
    help: 'Cada renglón se abre y muestra de qué está hecho, hasta lo que se puso o se consultó.',
    nothing: 'No hay nada detrás de esta cifra: no hay paneles en el techo.',
    none: 'ninguno',
    source: 'Fuente: {source}',
  },
  chart: { asTable: 'Como tabla', asTableOf: 'Como tabla: {title}' },
  module: {
    label: 'Modelo de panel',
    option: '{maker} {model}, {watts, number} W',
    unknownTitle: 'Este panel no está en nuestra lista',
    unknownBody:
      'Este cálculo es para el panel «{id}», que no ofrecemos; por eso no mostramos cifras. Su techo y todos sus demás datos se conservan, y lo guardado sigue igual. Elija un panel para continuar.',
    useThis: 'Continuar con este panel',
  },
  production: {
    title: 'Mes por mes',
    makes: 'Su techo produce',
    uses: 'Usted consume',
    month: 'Mes',
    summary:
      'El mejor mes es {best}, con {most, number} kWh; el más flojo es {worst}, con {least, number} kWh. Usted consume en promedio {use, number} kWh al mes.',
    kwh: 'kWh',
  },
  heat: {
    title: 'Hora por hora a lo largo del año',
    shown: 'Qué se muestra',
    makes: 'Su techo produce',
    uses: 'Usted consume',
    bought: 'La red entrega',
    hour: 'Hora',
    scale: '{kwh} kWh en esa hora',
    summary: {
      makes:
        'Lo más que produce su techo es en {month}, en la hora que empieza a las {hour}: {kwh, number} kWh en promedio. Cuanto más fuerte el color, más.',
      uses: 'Lo más que usted consume es en {month}, en la hora que empieza a las {hour}: {kwh, number} kWh en promedio. Cuanto más fuerte el color, más.',
      bought:
        'Lo más que entrega la red es en {month}, en la hora que empieza a las {hour}: {kwh, number} kWh en promedio. Cuanto más fuerte el color, más.',
    },
  },
  day: {
    title: 'Un día',
    slider: 'Día del año',
    makes: 'Su techo produce (kWh)',
    uses: 'Usted consume (kWh)',
    stored: 'En la batería (kWh)',
    hour: 'Hora',
    summary:
      '{day} de un año típico: su techo produce {makes, number} kWh y usted consume {uses, number} kWh; {bought, number} kWh vienen de la red y {sold, number} kWh van a ella.',
  },
  losses: {
    title: 'De la luz al enchufe',
    summary:
      'Lo que los paneles harían con toda la luz del techo, y lo que se pierde en un año camino al enchufe.',
    step: 'Paso',
    kwh: 'kWh',
    share: 'Parte',
    nominal: 'Luz sobre el techo, como electricidad',
    delivered: 'En su enchufe',
  },
  spread: {
    title: '¿Qué tan seguro es?',
    summary:
      'El punto medio es {middle, number} kWh al año. Nueve de cada diez años deberían dar al menos {p90, number} kWh; la desviación estándar es {sd, number} por ciento.',
    part: 'De dónde viene',
    sd: 'Por sí sola',
    share: 'Parte del total',
    p50: 'medio (P50)',
    p90: '9 de 10 (P90)',
    kwh: '{kwh, number} kWh',
    quadrature:
      'Las partes no dependen unas de otras y se combinan en cuadratura: la raíz de la suma de sus cuadrados.',
  },
  money: {
    title: 'El dinero en 25 años',
    summary:
      'Usted empieza con {cost} gastados. A los 25 años su saldo es {end}, con los precios de la electricidad que se suponen.',
    never: 'En 25 años la línea no regresa a cero.',
    crosses: 'Regresa a cero después de {years, number} años.',
    withoutLoan: 'El plazo mira solo el sistema; la línea de guiones es su saldo con el préstamo.',
    year: 'Año',
    system: 'Solo el sistema',
    withLoan: 'Con el préstamo',
  },
  facts: {
    title: 'Lo que vale',
    netPresentValue: 'Valor hoy (valor presente neto)',
    netPresentValueHint: 'Todos los años juntos; el dinero más lejano cuenta menos.',
    internalRate: 'Rendimiento anual (tasa interna)',
    internalRateHint: 'El interés que haría lo mismo con su dinero.',
    severalRates:
      'No hay una sola: en algunos años vuelve a salir dinero, por ejemplo para un inversor nuevo.',
    noRate: 'No hay ninguna: el dinero no regresa.',
    levelCost: 'Costo de su propia electricidad',
    levelCostHint: 'Todos los gastos entre todos los kilovatios-hora de los años (LCOE).',
    perKwh: '{price} por kWh',
    lifetimeGain: 'Lo que queda después de 25 años',
    lifetimeGainHint: 'La suma de todos los años.',
    co2: 'CO₂ evitado en un año',
    co2Hint:
      'Según las centrales que su región usaría hora por hora (AVERT). A lo largo de los años, {kg, number} kg.',
    co2Unknown: 'No se sabe cuánto emite la red aquí, o todavía se está cargando.',
    kg: '{kg, number} kg',
    none: 'ninguno',
  },
  loan: {
    title: 'El préstamo',
    titleCash: 'Pagado de una vez',
    principal: 'Lo que debe al empezar, con la comisión',
    fee: 'Comisión del vendedor',
    feeHint: 'No compra nada en su techo: quien presta la cobra a cambio de una tasa más baja.',
    monthly: 'Pago de cada mes',
    interest: 'Intereses a lo largo de los años',
    totalPaid: 'Pagado por el sistema en total',
  },
  bills: {
    title: 'Su recibo, mes por mes',
    summary: 'En un año, {without} sin el sistema y {with} con él.',
    without: 'Sin el sistema',
    with: 'Con el sistema',
    month: 'Mes',
    year: 'Año',
    parts: 'De qué se compone el recibo con el sistema',
  },
  years: {
    title: 'Año por año',
    summary: 'Lo que sale de su bolsillo está bajo cero. El año 0 es la compra.',
    year: 'Año',
    energy: 'Energía (kWh)',
    net: 'Todo junto',
    balance: 'Saldo acumulado',
  },
  price: {
    titles: {
      'atb-2025':
        'NREL, Annual Technology Baseline 2025, energía solar residencial: una parte fija y otra por vatio (como en REopt.jl)',
      'project-solar-adders': 'Project Solar, lista publicada de costes adicionales (2026)',
      'neighborhood-solar-modifiers': 'Neighborhood Solar, recargos publicados (2026)',
      'sam-residential-battery':
        'NREL, System Advisor Model, casa usual con batería y sin ella (2025)',
      'replacement-practice':
        'Práctica común: el inversor se cambia una vez, entre los 12 y los 15 años (supuesto)',
      'sam-finance':
        'NREL, System Advisor Model, préstamo y tasa de descuento usuales; EnergySage y CFPB sobre préstamos (2025)',
      'sam-residential': 'NREL, System Advisor Model, valores usuales de una casa de 8 kW (2025)',
      'energysage-2024h2':
        'EnergySage, segunda mitad de 2024: el estado más barato $1.99, el más caro $3.35, el de en medio $2.50 por vatio',
      'girasol-terms':
        'Decisión nuestra del 23 de noviembre de 2026: menos gastos de empresa y un anticipo con tope',
      'avert-2023':
        'EPA de EE. UU., AVERT 2023: cuánto menos emiten las centrales de una región por cada kilovatio-hora menos, hora por hora',
      'pl-119-21-70506':
        'Ley pública 119-21, sección 70506: el crédito 25D termina con los gastos posteriores al 31 de diciembre de 2025',
      'pl-119-21-70513':
        'Ley pública 119-21, sección 70513: el crédito 48E es del dueño de un sistema arrendado y termina después de 2027',
      'rdl-19-2021':
        'España, Real Decreto-ley 19/2021: deducciones por obras de energía, pagadas hasta el 31 de diciembre de 2024',
      other: 'Lista de precios',
    },
  },
  save: {
    save: 'Guardar este cálculo',
    saveChanges: 'Guardar los cambios',
    saving: 'Guardando…',
    saved: 'Guardado. Solo quien tenga el enlace puede abrirlo.',
    savedAgain: 'Los cambios están guardados (versión {version, number}).',
    agrees: 'Comprobado: nuestro servidor llega a las mismas cifras.',
    copy: 'Copiar el enlace privado',
    copied: 'El enlace está copiado.',
    link: 'Enlace privado',
    linkHint: 'Quien lo tenga puede ver y cambiar este cálculo. Guárdelo para usted.',
    order: 'Revisar y pedir',
    ordered: 'Este cálculo ya se pidió. Para cambiar algo, guárdelo como un cálculo nuevo.',
    saveNew: 'Guardar como cálculo nuevo',
    openOrder: 'Ir al pedido',
    newer: 'Mientras tanto, alguien con el enlace guardó una versión más nueva.',
    takeNewer: 'Mostrar la versión más nueva',
    computedIn: 'Calculado aquí en {ms, number} ms',
  },
  pdf: {
    download: 'Descargar en PDF',
    file: 'calculo-girasol.pdf',
    saveFirst: 'El PDF se hace de un cálculo guardado: guárdelo primero.',
    saveChanges: 'El PDF se hace del cálculo guardado: guarde primero los cambios.',
  },
  failed: {
    title: 'No se pudo empezar el cálculo',
    missing: 'Este cálculo no se puede abrir',
    missingBody:
      'Puede que el enlace esté incompleto: necesita todo lo que va después del signo #. O el cálculo es de otra cuenta.',
    anew: 'Empezar un cálculo nuevo',
  },
}
