import type { Same } from '../catalogue.ts'
import type { choicesUseTexts as english } from '../en/choices-use.ts'

export const choicesUseTexts: Same<typeof english> = {
  use: {
    amount: 'Cuánto en un año',
    byKwh: 'Sé los kilovatios-hora',
    byBill: 'Sé cuánto pago',
    annual: 'Consumo en un año (kWh)',
    annualHint: 'Está en su recibo. Empezamos con el promedio de su estado.',
    bill: 'Recibo usual de un mes (dólares)',
    billHint:
      'El promedio del año. Con los precios de «Precio de la electricidad» son {kwh, number} kWh al año.',
    billSaysNothing:
      'Con estos precios el recibo no dice nada de su consumo. Escriba primero el precio de su electricidad.',
    shape: 'Cuándo consume',
    shapeHint: 'Hogares típicos según el clima. Un archivo de su propio medidor lo dice mejor.',
    nearest: 'El clima más cercano: {nearest}',
    ownShape: 'Las horas vienen del archivo de su medidor.',
    ownShapeRemove: 'Usar mejor un hogar típico',
    heatPump: 'Se suma una bomba de calor',
    heatPumpKwh: 'Bomba de calor (kWh al año)',
    heatPumpHint:
      'Una cifra para empezar; el fabricante o el instalador la sabe. Se reparte entre las horas con menos de 65 °F (18 °C).',
    car: 'Se suma un auto eléctrico',
    carKwh: 'Auto, del enchufe (kWh al año)',
    carKwhHint: '12,000 millas gastan unos 3,600 kWh.',
    carPower: 'Cargador (kW)',
    carPowerHint: 'Un cargador de casa de 240 voltios suele tener 7.2 kW.',
    carStart: 'La carga empieza a las',
    day: 'Su día',
    daySummary:
      'Días promedio: en {january} se consume más en la hora desde las {winterHour}; en {july}, en la hora desde las {summerHour}.',
    dayUnit: 'kW en cada hora',
    dayHeatPump: 'La bomba de calor sigue al clima y no está en el dibujo; sí se cuenta.',
    loading: 'Cargando…',
  },
  upload: {
    label: 'Archivo de su propio medidor',
    hint: 'Green Button XML o CSV del sitio de su compañía, hasta 20 MB; lo mejor es un año entero de lecturas por hora.',
    private:
      'El archivo se lee en este dispositivo y nunca sale de él. El cálculo guarda solo el consumo promedio de cada hora en cada mes (12 × 24 números) y la suma del año.',
    loading: 'Cargando {name}…',
    sorting: 'Ordenando por horas las lecturas de {name}…',
    progress: 'Avance de la lectura',
    cancel: 'Dejar de leer',
    failed: 'No pudimos usar {name}',
    unreadable: 'Este dispositivo no pudo leer el archivo. Elíjalo otra vez.',
    tooMuch:
      'El archivo dice más de lo que un hogar puede consumir: más de 200,000 kWh al año. ¿Es correcta su unidad?',
    noUse: 'Todas las lecturas del archivo son cero, así que no dice nada de su día.',
    kept: 'Todo lo que había escrito antes sigue igual.',
    monthFirst: 'Primero el mes (3/14)',
    dayFirst: 'Primero el día (14/3)',
    found: 'Se usa {name}',
    year: '{kwh, number} kWh en un año, con lecturas del {from} al {to}.',
    filled:
      '{hours, plural, one {Una hora del año no tenía lectura y se llenó} other {# horas del año no tenían lectura y se llenaron}} con el promedio de horas iguales.',
    hasExports:
      'El archivo cuenta también energía que usted entregó: parece que ya hay un sistema. Entonces lo que tomó de la red es menos de lo que consume.',
    meters: 'Medidor',
    metersAll: 'Los {count, number} medidores juntos',
    meter: 'Medidor {number}: {kwh, number} kWh',
  },
  battery: {
    legend: 'Batería',
    none: 'Sin batería',
    usual: '{capacityKwh, number} kWh y {powerKw, number} kW',
    usualMeans: 'El tamaño de la batería de casa más común.',
    own: 'Otro tamaño',
    capacity: 'Capacidad (kWh)',
    power: 'Potencia (kW)',
    mode: 'Para qué es',
    modes: {
      selfConsumption: {
        name: 'Usar más de mi propia energía',
        means: 'Guarda lo que le sobra al techo y lo devuelve en cuanto usted lo necesita.',
      },
      timeOfUse: {
        name: 'Evitar las horas caras',
        means: 'Guarda lo que le sobra al techo y lo reserva para las horas de precio alto.',
      },
    },
    run: 'En un año recibe {stored, number} kWh, pierde {lost, number} de ellos, y se llena y se vacía {cycles, number} veces.',
    cost: 'Suma {price} al precio.',
    worthTitle: 'Lo que gana esta batería',
    worthTitleNone: 'Lo que ganaría una batería de {kwh, number} kWh',
    earnsNothing:
      'Nada: cuesta {price} y baja su recibo menos de un dólar al año. Con este techo y esta tarifa, entregar la energía a la red le sirve tanto como guardarla.',
    losesMoney:
      'Menos que nada: cuesta {price} y su recibo sube {saved} al año, porque una parte de lo guardado se pierde.',
    earnsTooLittle:
      'Cuesta {price} y baja su recibo {saved} en el primer año. A ese paso necesitaría {years, number} años, pero se gasta en unos {lasts, number}: no se paga sola.',
    earnsSome:
      'Cuesta {price} y baja su recibo {saved} en el primer año: unos {years, number} años para ganar su precio. Se gasta en unos {lasts, number}.',
    outage:
      'Una batería también puede mantener algunas luces encendidas cuando se va la luz. Cuánto vale eso solo lo sabe usted; no se cuenta.',
    assumed:
      'Se supone: se pierde la décima parte de lo guardado, una quinta parte de la capacidad queda para apagones, nunca se carga de la red, y se compra una nueva cuando se gasta.',
  },
}
