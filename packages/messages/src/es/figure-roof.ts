import type { Same } from '../catalogue.ts'
import type { figureRoofTexts as english } from '../en/figure-roof.ts'

export const figureRoofTexts: Same<typeof english> = {
  verdict: {
    codes: {
      good: 'Vale la pena, hasta donde alcanzamos a ver',
      borderline: 'Un caso al límite',
      notWorthIt: 'Nosotros no lo construiríamos',
    },
    reasons: {
      noPanelsFit: 'En el techo que dibujó no cabe ningún panel.',
      paysBackSoon: 'Se paga solo en menos de la mitad de su vida útil.',
      paysBackLate: 'Se paga solo, pero tarda más de la mitad de su vida útil.',
      paysBackTooLate: 'Tarda tanto en pagarse que nada puede salir mal en el camino.',
      neverPaysBack: 'No se paga solo en 25 años.',
      lowSun: 'A este techo le llega poco sol.',
      cheapPower: 'Aquí la electricidad es barata.',
      lowExportCredit: 'Por lo que entrega a la red le reconocen poco.',
      strongSun: 'A este techo le llega mucho sol.',
      expensivePower: 'Aquí la electricidad es cara.',
    },
    changes: {
      systemCostsAtMost: 'Lo construiríamos si costara {price} o menos.',
      powerIsWorthAtLeast:
        'Lo construiríamos si cada kilovatio-hora del techo valiera {price} o más: {times, number} veces lo que vale ahora.',
    },
  },
  choice: {
    noPanelsFit: 'En el techo que dibujó no cabe ningún panel.',
    roofIsFull: 'Son todos los paneles que caben en este techo.',
    coversUse: 'Son los paneles justos para producir en un año lo que usted consume.',
    roofTooSmallForUse: 'Ni con el techo lleno se produce en un año lo que usted consume.',
    usesNothing: 'Usted no consume electricidad, así que no hay nada que cubrir.',
    shortestPayback: 'Con ningún otro número de paneles se paga antes.',
    fewerPayBackLater:
      'Con menos paneles tardaría más: la parte fija del precio se repartiría entre menos electricidad.',
    morePayBackLater:
      'Con más paneles tardaría más: cada panel extra ahorra menos de lo que cuesta.',
    neverPaysBack: 'No se paga solo en 25 años.',
    withinBudget: 'Es el mayor número de paneles que alcanza con su presupuesto.',
    budgetBelowSmallest: 'Hasta el sistema más pequeño cuesta más que su presupuesto.',
    paysBackTooLate: 'Tarda tanto en pagarse que nada puede salir mal en el camino.',
    gainsNothing:
      'Atención: contando lo que el dinero vale para usted cada año, hoy vale menos de lo que cuesta.',
  },
  design: {
    kinds: {
      string: {
        name: 'Inversor central',
        means: 'Un solo inversor en la pared; los paneles se conectan uno tras otro, en cadenas.',
      },
      micro: {
        name: 'Microinversores',
        means: 'Un inversor pequeño debajo de cada panel, para que cada uno trabaje por su cuenta.',
      },
    },
    none: {
      nothingFits:
        'Ningún inversor de nuestra lista sirve para estos paneles aquí. Este sistema lo tiene que planear una persona.',
      noRatings:
        'Los datos eléctricos de este panel no están en nuestra lista; por eso no elegimos inversor.',
      tooMany:
        'Son más paneles de los que conectamos por nuestra cuenta. Este sistema lo tiene que planear una persona.',
      noPanels: 'Todavía no hay paneles, así que no hay nada que conectar.',
    },
    reasons: {
      allPanelsUsed: 'Todos los paneles quedan conectados.',
      facingsOnOwnInputs: 'Los lados que dan a distintos rumbos tienen cada uno su entrada.',
      lowestCost: 'Nada de nuestra lista cuesta menos.',
      leastLoss: 'Nada de nuestra lista pierde menos energía.',
      shadeFavoursMicro:
        'A este techo le cae sombra, y con microinversores un panel a la sombra no frena a los demás.',
      manyFacings: 'El techo da a más rumbos que entradas tiene un inversor central.',
      stringsTooShort: 'Algunos lados tienen muy pocos paneles para una cadena.',
      noStringFits: 'Ningún inversor central de nuestra lista admite estos paneles como están.',
    },
    warnings: {
      panelsLeftOver: 'De esta manera algunos paneles quedan sin conectar.',
      coldFromTypicalYear:
        'La hora más fría es la de un año típico. Antes de construir hay que comprobar el voltaje con el frío récord del lugar.',
      coefficientFromTable:
        'El fabricante no dice cuánto sube el voltaje de este panel con el frío; en su lugar se usa la tabla del código eléctrico.',
      inputCurrentCut:
        'A pleno sol los paneles pueden dar más corriente de la que aprovecha la entrada; los picos se recortan.',
      coldAboveWindow:
        'En días muy fríos el voltaje queda por encima del rango en que el inversor trabaja mejor.',
      clips: 'Se pierde más del 1 por ciento del año porque el inversor llega a su límite.',
      oversizedInverter: 'El inversor es más grande de lo que piden estos paneles.',
      nearVoltageLimit:
        'En los días más fríos el voltaje queda a menos de 3 por ciento de lo permitido.',
      ratingsUnconfirmed:
        'Los datos de este inversor vienen de una lista pública; todavía no se han comprobado con la ficha del fabricante.',
    },
    refusals: {
      voltageTooHigh: 'Con el frío, hasta un solo panel tiene demasiado voltaje para él.',
      windowTooNarrow: 'Ninguna cadena se mantiene dentro de sus voltajes con frío y con calor.',
      currentTooHigh: 'Los paneles dan más corriente de la que aguanta.',
      stringsTooShort: 'Hay muy pocos paneles para una cadena.',
      tooMuchDc: 'Los paneles tienen más potencia de la que se le puede conectar.',
    },
  },
  losses: {
    outsideShade: {
      name: 'Sombra de alrededor',
      means: 'Luz que quitan los árboles, los edificios, las chimeneas y el horizonte.',
    },
    rowShade: {
      name: 'Sombra entre filas',
      means: 'Luz que una fila de paneles le quita a la siguiente; en un techo no la hay.',
    },
    soiling: { name: 'Suciedad', means: 'Polvo, polen y hojas sobre el vidrio.' },
    rearLight: {
      name: 'Luz por detrás',
      means:
        'Lo que los paneles de dos caras producen con la luz de atrás: aquí es una ganancia, menor que cero.',
    },
    reflection: {
      name: 'Reflejo',
      means: 'Luz que el vidrio devuelve, sobre todo cuando llega de lado.',
    },
    spectrum: {
      name: 'Color de la luz',
      means:
        'El aire cambia el color de la luz del sol, y los paneles aprovechan unos colores mejor que otros.',
    },
    lowLight: {
      name: 'Luz débil',
      means: 'Con luz débil, un panel aprovecha un poco menos de lo que dice su etiqueta.',
    },
    temperature: {
      name: 'Calor',
      means:
        'La etiqueta vale a 77 °F (25 °C). Al sol los paneles se calientan más y dan menos; con frío dan más.',
    },
    snow: { name: 'Nieve', means: 'Luz que la nieve no deja llegar a los paneles.' },
    system: {
      name: 'Cableado y cosas así',
      means: 'Todas las pérdidas entre los paneles y el inversor, en un solo porcentaje.',
    },
    ageing: { name: 'Envejecimiento', means: 'Los paneles dan un poco menos cada año.' },
    inverter: {
      name: 'Inversor',
      means:
        'Lo que se gasta al convertir la corriente continua en la corriente alterna de su casa.',
    },
    clipping: {
      name: 'Inversor al límite',
      means: 'En horas de mucho sol los paneles pueden dar más de lo que el inversor deja pasar.',
    },
    shading: {
      name: 'Sombra, como reserva',
      means: 'Un porcentaje general; deja de contar en cuanto usted dibuja algo que da sombra.',
    },
    mismatch: {
      name: 'Paneles desiguales',
      means: 'No hay dos paneles iguales, y en una cadena el más débil marca el paso.',
    },
    wiring: { name: 'Cableado', means: 'Los cables se calientan un poco y en eso gastan energía.' },
    connections: {
      name: 'Conexiones',
      means: 'Los enchufes y las terminales también frenan un poco.',
    },
    lightInduced: {
      name: 'Primera luz',
      means: 'Los paneles nuevos pierden un poco de potencia en sus primeras horas de sol.',
    },
    nameplate: {
      name: 'Etiqueta',
      means: 'Los paneles pueden resultar un poco más débiles de lo que dice su etiqueta.',
    },
    availability: {
      name: 'Interrupciones',
      means: 'Horas en que el sistema está apagado por reparaciones o porque falla la red.',
    },
  },
  uncertainty: {
    names: {
      weatherYears: {
        name: 'Entre un año y otro',
        means: 'Un año cualquiera puede tener más o menos nubes que uno típico.',
      },
      weatherData: {
        name: 'Datos del clima',
        means: 'Qué tan cerca está el sol medido del promedio real de muchos años.',
      },
      planeLight: {
        name: 'Luz en la pendiente',
        means: 'El sol se mide en terreno plano; lo que llega a una pendiente se calcula.',
      },
      moduleRating: {
        name: 'Potencia de los paneles',
        means: 'Qué tan lejos están los paneles reales de lo que dice su etiqueta.',
      },
      soiling: { name: 'Suciedad', means: 'Cuánto polvo y polen hay en realidad.' },
      snow: { name: 'Nieve', means: 'Cuánto tiempo se queda la nieve sobre los paneles.' },
      otherLosses: {
        name: 'Las demás pérdidas',
        means:
          'El cableado, el calor, el inversor y las interrupciones pueden ser un poco más o menos de lo supuesto.',
      },
    },
    groups: { weather: 'Clima', model: 'Cálculo', losses: 'Pérdidas' },
    basis: {
      measured: 'contado a partir de datos',
      published: 'tomado de una publicación',
      assumed: 'suposición nuestra',
    },
  },
  setbacks: {
    usClassic: {
      name: '3 pies bajo la cumbrera',
      means:
        'Una franja libre de 36 pulgadas bajo la cumbrera y un paso de 36 pulgadas para subir; nada en pendientes de hasta 2 en 12.',
    },
    usRelaxed: {
      name: '18 pulgadas bajo la cumbrera',
      means:
        'Una franja libre de 18 pulgadas bajo la cumbrera, mientras los paneles cubran a lo más un tercio del techo, y un paso de 36 pulgadas para subir.',
    },
    spain: {
      name: 'España',
      means:
        'No conocemos ninguna norma nacional sobre franjas libres; su municipio puede tener una.',
    },
    none: { name: 'Sin franja libre', means: 'Los paneles pueden llegar a todos los bordes.' },
  },
  edges: {
    eave: { name: 'alero', means: 'El borde de abajo, donde va la canaleta.' },
    ridge: { name: 'cumbrera', means: 'El borde horizontal de arriba.' },
    hip: {
      name: 'limatesa',
      means: 'Un borde inclinado donde dos lados forman una esquina hacia afuera.',
    },
    valley: {
      name: 'limahoya',
      means: 'Un borde inclinado donde dos lados forman una esquina hacia adentro.',
    },
    rake: { name: 'borde lateral', means: 'El borde inclinado junto al hastial.' },
  },
  obstructions: {
    vent: 'respiradero',
    chimney: 'chimenea',
    skylight: 'tragaluz',
    dormer: 'buhardilla',
  },
}
