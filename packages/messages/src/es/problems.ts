import type { Same } from '../catalogue.ts'
import type { problemsTexts as english } from '../en/problems.ts'
import { problemFieldsTexts } from './problem-fields.ts'

export const problemsTexts: Same<typeof english> = {
  unknown:
    'Hay algo en estos datos que no se puede calcular. Deshaga su último cambio; no se ha perdido nada.',
  fields: problemFieldsTexts,
  roof: {
    notFinite:
      'Falta un número del techo: {field}{plane, select, none {} other { ({plane})}}. Escríbalo otra vez.',
    tooFewPoints:
      'Una figura necesita por lo menos tres esquinas: {field}{plane, select, none {} other { ({plane})}}. Agregue una esquina.',
    tooManyPoints:
      'Una figura tiene más esquinas de las que podemos calcular: {field}{plane, select, none {} other { ({plane})}}. Quite algunas.',
    coordinateTooLarge:
      'Una parte del techo queda demasiado lejos: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, esquina #}}. Acérquela.',
    pointsCoincide:
      'Dos esquinas están en el mismo punto: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, esquina #}}. Separe una o quítela.',
    outlineCrosses:
      'Un borde cruza a otro: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, el borde que sale de la esquina #}}. Mueva una esquina hasta que ningún borde se cruce.',
    zeroArea:
      'Una figura no tiene área: {field}{plane, select, none {} other { ({plane})}}. Separe sus esquinas.',
    edgesMismatch:
      'Un borde no es de ningún tipo que conozcamos{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {: el borde que sale de la esquina #}}. Elija alero, cumbrera, limatesa, limahoya o borde lateral.',
    valueOutOfRange:
      'Un número del techo es demasiado grande o demasiado pequeño: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, número #}}. Corríjalo.',
    moduleTooLarge:
      'Este panel es más grande que todo el lado{plane, select, none {} other { ({plane})}}. Elija un panel más pequeño o agrande el lado.',
    tooMuchRoom:
      'En este techo caben más de 1,200 paneles, más de lo que calculamos para una casa. Dibuje solo los lados en los que puede haber paneles.',
    tooManyCorners:
      'Este techo está dibujado con más de 600 esquinas, contando todo lo que hay en él (algo redondo cuenta como doce). Dibuje algo más sencillo o quite partes.',
    unknownRule: 'No conocemos esta regla sobre franjas libres. Elija una de la lista.',
    unknownCell:
      'Este lugar para un panel ya no existe{plane, select, none {} other { ({plane})}}. El techo cambió; elija otra vez un lugar.',
    unknownPoint:
      'Esta esquina ya no existe{plane, select, none {} other { ({plane})}}. El techo cambió; elija otra vez una esquina.',
  },
  shade: {
    notFinite:
      'Falta un número de lo que da sombra: {field}{index, plural, =0 {} other {, número #}}. Escríbalo otra vez.',
    outOfRange:
      'Un número de lo que da sombra es demasiado grande o demasiado pequeño: {field}{index, plural, =0 {} other {, número #}}. Corríjalo.',
    empty: 'No hay nada a lo que dar sombra: {field}. Dibuje por lo menos un lado de un techo.',
    tooMany: 'Es más de lo que podemos calcular: {field}. Quite algunos.',
    wrongLength:
      'Una lista no tiene el largo que debe: {field}{index, plural, =0 {} other {, número #}}. Escríbala otra vez.',
    selfCrossing:
      'El contorno se cruza a sí mismo: {field}{index, plural, =0 {} other {, número #}}. Mueva una esquina hasta que ningún borde se cruce.',
    upsideDown:
      'Lo de arriba queda por debajo de lo de abajo: {field}{index, plural, =0 {} other {, número #}}. Corrija las alturas.',
  },
  design: {
    notFinite:
      'Falta un dato eléctrico: {field}{index, plural, =0 {} other {, número #}}. Elija otro panel.',
    outOfRange:
      'Un dato eléctrico es demasiado grande o demasiado pequeño: {field}{index, plural, =0 {} other {, número #}}. Elija otro panel.',
    empty: 'No hay nada que conectar: {field}. Agregue primero paneles.',
    tooMany: 'Es más de lo que conectamos por nuestra cuenta: {field}. Ponga menos paneles.',
    wrongLength:
      'Un año necesita 8,760 horas: {field}{index, plural, =0 {} other {, número #}}. Vuelva a cargar la página.',
  },
  model: {
    unknownMounting: 'No conocemos este tipo de montaje. Elija uno de la lista.',
    unknownModule: 'No conocemos este tipo de panel. Elija uno de la lista.',
    notNumber:
      'Esto no es un número: {field}{index, plural, =0 {} other {, valor #}}. Escriba uno.',
    outOfRange:
      'Un número es demasiado grande o demasiado pequeño: {field}{index, plural, =0 {} other {, valor #}}. Corríjalo.',
    wrongKind: 'Algo tiene otra forma de la que esperamos: {field}. Escríbalo otra vez.',
    wrongLength:
      'Una lista no tiene el largo que debe: {field}{index, plural, =0 {} other {, fila #}}. Escríbala otra vez.',
    notRising:
      'Cada ángulo tiene que ser mayor que el anterior: {field}{index, plural, =0 {} other {, valor #}}. Póngalos en orden.',
    badYield: 'Un año no puede dar esa cantidad de kilovatios-hora. Revise el techo y los paneles.',
    badYears: 'Un promedio es de 1 a 1,000 años. Escriba otro número.',
    badDeviation:
      'Una incertidumbre va de 0 a 100 por ciento{index, plural, =0 {} other {: parte #}}. Corríjala.',
    tooFewYears:
      'Hacen falta por lo menos cinco años para ver cuánto cambian de uno a otro. Agregue más.',
    snowDepthMissing:
      'Este clima no trae la altura de la nieve, así que no se puede calcular. Mejor escriba una pérdida en porcentaje.',
  },
  file: {
    tooLarge: 'Este archivo es más grande de lo que leemos. Elija un archivo de un solo año.',
    unknownForm:
      'No conocemos la forma de este archivo{found, select, none {} other { (empieza con «{found}»)}}. Elija un archivo SAM CSV, TMY2, TMY3 o EPW.',
    stationIncomplete:
      'Al encabezado del archivo le falta {column}{line, plural, =0 {} other { (línea #)}}. Agréguelo o elija otro archivo.',
    columnMissing:
      'El archivo no tiene la columna {column}{line, plural, =0 {} other { (línea #)}}. Agréguela o elija otro archivo.',
    columnTwice:
      'La columna {column} viene dos veces{line, plural, =0 {} other { (línea #)}}. Quite una de las dos.',
    notANumber:
      '{line, plural, =0 {} other {Línea #: }}{column} no es un número{found, select, none {} other { («{found}»)}}. Corrija el archivo.',
    notNumber:
      '{line, plural, =0 {} other {Línea #: }}{column} no es un número. Corrija el archivo.',
    valueMissing:
      'Falta un valor{column, select, none {} other { ({column})}}{line, plural, =0 {} other {, línea #}}. Complételo o elija otro archivo.',
    outOfRange:
      '{line, plural, =0 {} other {Línea #: }}{column} no puede tener este valor{found, select, none {} other { («{found}»)}}{expected, select, none {} other {; tiene que estar dentro de {expected}}}. Corrija el archivo.',
    wrongLength:
      '{line, plural, =0 {} other {Línea #: }}{column} no tiene tantos valores como debe. Corrija el archivo.',
    noRows: 'El archivo tiene encabezado, pero ninguna fila. Elija otro archivo.',
    hourMissing:
      'Falta una hora{line, plural, =0 {} other { en la línea #}}{expected, select, none {} other {: ahí va {expected}}}{found, select, none {} other {, pero viene {found}}}. Un año necesita todas sus 8,760 horas.',
    tooManyRows:
      'El año está completo, pero siguen más filas{line, plural, =0 {} other { desde la línea #}}. Elija un archivo de un solo año.',
    unevenSteps:
      'Los pasos de una hora no son parejos{line, plural, =0 {} other { (línea #)}}. Elija un archivo con pasos iguales.',
    notPacked: 'El clima no llegó completo. Vuelva a cargar la página.',
    packedVersion:
      'El clima tiene una forma más nueva que la que conoce esta página. Vuelva a cargar la página.',
    packedDamaged: 'El clima llegó dañado. Vuelva a cargar la página.',
    badColumn: 'La columna {column} no tiene un número para cada hora. Corrija el archivo.',
  },
  input: {
    numberOutOfRange:
      'Falta un número, o es demasiado grande o demasiado pequeño: {field}{index, plural, =0 {} other {, número #}}. Corríjalo.',
    notWholeCents:
      'El dinero se cuenta en centavos enteros: {field}{index, plural, =0 {} other {, número #}}. Escríbalo sin fracciones de centavo.',
    notWholeYears: 'Solo se pueden calcular años enteros: {field}. Escriba un número entero.',
    figureTooLarge:
      'Con estos números una cifra crece más allá de todo límite. Escriba números más pequeños.',
    wrongLength: 'Una lista no tiene el largo que debe: {field}. Vuelva a cargar la página.',
    afterLastYear:
      'Esto queda fuera de los años que miramos: {field}{index, plural, =0 {} other {, número #}}. Elija un año anterior.',
    badDate: 'Ese día no existe: {field}. Elija uno del calendario.',
    badEmissionFile:
      'Los datos de la red llegaron dañados, así que no se puede calcular el CO₂. Vuelva a cargar la página.',
    emptyMix: 'No sabemos qué centrales alimentan esta red, así que no se puede calcular el CO₂.',
    badPaymentPeriod: 'Un préstamo se paga cada mes o cada año. Elija uno de los dos.',
    loanOutlivesPlan: 'El préstamo dura más que los años que miramos. Elija uno más corto.',
    unknownAdder:
      'Uno de los extras no está en la lista de precios{index, plural, =0 {} other { (número #)}}. Quítelo.',
    unknownIncentive:
      'Uno de los incentivos no está en nuestra lista{index, plural, =0 {} other { (número #)}}. Quítelo.',
    hoursMissing: 'Un año necesita 8,760 horas: {field}. Vuelva a cargar la página.',
    energyNegative:
      'La energía no puede ser menor que cero: {field}{index, plural, =0 {} other {, hora #}}. Corríjala.',
    carNeverFull:
      'Con este cargador no alcanza ni un día entero para el auto. Escriba un cargador más potente o menos kilovatios-hora.',
    shapeEmpty:
      'El perfil no tiene consumo{index, plural, =0 {} other { en el mes #}}, así que no se puede ajustar nada a él. Elija otro perfil.',
    monthsNeeded: 'Hacen falta los doce meses: {field}. Complete los que faltan.',
    billBelowFixed:
      'El recibo del mes {index, number} es menor que los puros cargos fijos. Revise el recibo y los cargos fijos.',
    billTooHigh:
      'El recibo del mes {index, number} es más alto de lo que explican estos precios. Revise el recibo y los precios.',
    uploadTooLarge: 'El archivo pasa de 20 MB. Elija un solo año de lecturas.',
    csvNotRecognised:
      'En este archivo no encontramos una tabla con horas y kilovatios-hora. Pida en el sitio de su compañía las lecturas por hora como Green Button o CSV.',
    noReadings: 'El archivo no tiene lecturas. Elija otro.',
    tooFewReadings:
      'El archivo abarca menos de 28 días. Elija uno con más, de preferencia con un año entero.',
    dateInvalid:
      'Línea {line, number}{column, select, none {} other {, columna {column}}}: esto no es una fecha. Corríjala o quite la línea.',
    datesAmbiguous:
      'Desde la línea {line, number} no se sabe cuál número es el mes y cuál el día{column, select, none {} other { (columna {column})}}. Elija el orden de las fechas.',
    readingInvalid:
      '{line, plural, =0 {Lectura {index, number}} other {Línea #}}{column, select, none {} other {, columna {column}}}: esto no es un número que pueda marcar un medidor. Corríjalo o quite la lectura.',
    readingNegative:
      '{line, plural, =0 {Lectura {index, number}} other {Línea #}}: hay una lectura menor que cero. Elija el archivo con lo que usted tomó de la red.',
    unitUnknown:
      'Línea {line, number}{column, select, none {} other {, columna {column}}}: no conocemos esta unidad. Use kWh o Wh.',
    intervalUnsuited:
      'Las lecturas no caben en horas{index, plural, =0 {} other { (lectura #)}}. Elija lecturas por hora, o de 30 o 15 minutos.',
    xmlBroken:
      'El archivo está cortado o dañado{line, plural, =0 {} other { (línea #{column, select, none {} other {, columna {column}}})}}. Descárguelo otra vez.',
    greenButtonEmpty:
      'En este archivo no hay electricidad que usted haya tomado de la red. Elija el archivo con su consumo de electricidad.',
    usagePointUnknown: 'Este medidor no está en el archivo. Elija uno de los que trae.',
    meterKind: 'No conocemos este tipo de medición. Elija uno de la lista.',
    trueUpMonth: 'El año se ajusta en uno de doce meses. Elija uno.',
    trueUpRule: 'No sabemos qué pasa con el crédito que sobra. Elija una de las opciones.',
    exportRateKind: 'No sabemos qué precio tiene lo que usted entrega. Elija una de las opciones.',
    exportRateByHour:
      'La medición neta cuenta el mes entero, así que no tiene un precio por hora. Elija un solo precio o la facturación neta.',
    calendarYear: 'No podemos aplicar esta tarifa a ese año. Elija otro año.',
    tariffCurrency:
      'La tarifa tiene que estar en dólares o en euros. Elija una de las dos monedas.',
    tariffPeriods: 'La tarifa no tiene precios, o tiene demasiados. Escriba de 1 a 36.',
    tariffTiers:
      'Los escalones del precio {index, number} tienen que subir, y solo el último no tiene fin{line, plural, =0 {} other { (escalón #)}}. Corríjalos.',
    tariffPrice:
      'El escalón {line, number} del precio {index, number} falta, es demasiado grande o es menor que cero. Corríjalo.',
    tariffSchedule:
      'Las horas de los precios no están completas: {field}{line, plural, =0 {} other {, mes #}}{column, select, none {} other {, hora {column}}}. Corríjalas.',
    tariffCharge: 'Un cargo falta, es demasiado grande o es menor que cero: {field}. Corríjalo.',
    urdbNotJson:
      'Esto no es una tarifa de la base pública de tarifas. Descárguela otra vez como JSON.',
    urdbEmpty: 'En este archivo no hay ninguna tarifa. Elija otro.',
    urdbField:
      'La tarifa {index, number} tiene una parte que no podemos leer: {field}{line, plural, =0 {} other {, precio #}}. Elija otra tarifa.',
    urdbUnit:
      'El precio {line, number} de la tarifa {index, number} no es por kilovatio-hora. Elija una tarifa para hogares.',
    urdbDemand:
      'La tarifa {index, number} cobra por la potencia más alta del mes. Elija una tarifa para hogares.',
  },
}
