import type { Same } from '../catalogue.ts'
import type { figureMoneyTexts as english } from '../en/figure-money.ts'

export const figureMoneyTexts: Same<typeof english> = {
  priceLines: {
    panels: { name: 'Paneles', means: 'Los paneles solares mismos, con precio por vatio.' },
    inverter: {
      name: 'Inversor',
      means: 'Convierte la corriente continua de los paneles en la corriente alterna de su casa.',
    },
    mounting: {
      name: 'Montaje, cableado y demás equipo',
      means: 'Rieles, ganchos, cables, interruptores y todas las demás piezas.',
    },
    electrical: { name: 'Material eléctrico', means: 'Cables, interruptores y protecciones.' },
    labour: {
      name: 'Mano de obra de la instalación',
      means: 'Las horas de la cuadrilla en su techo.',
    },
    salesTax: {
      name: 'Impuesto sobre la venta',
      means: 'Un impuesto usual sobre el equipo; unos estados cobran más y otros nada.',
    },
    margin: {
      name: 'Margen y gastos del instalador',
      means: 'Lo que la empresa instaladora necesita para herramientas, oficina y ganancia.',
    },
    permits: { name: 'Permisos', means: 'Cuotas y trámites del permiso y de sus inspecciones.' },
    overhead: {
      name: 'Ingeniería, ventas y gastos de empresa',
      means: 'Planear su sistema, encontrar clientes y llevar la empresa.',
    },
    gridConnection: {
      name: 'Conexión a la red',
      means: 'La solicitud a su compañía de luz, para que el sistema pueda entregar a la red.',
    },
    steepRoof: {
      name: 'Techo empinado',
      means:
        'A partir de 35 grados se trabaja más despacio y hace falta más protección contra caídas.',
    },
    tallRoof: {
      name: 'Techo alto',
      means: 'Un techo que necesita escaleras de 40 pies o un elevador.',
    },
    panelUpgrade: {
      name: 'Tablero eléctrico nuevo',
      means: 'Un tablero principal de 200 amperios, si en el actual ya no cabe el sistema.',
    },
    battery: {
      name: 'Batería',
      means:
        'Una batería de casa con su propio inversor, instalada, con precio por kilovatio-hora.',
    },
    worksTax: {
      name: 'Impuesto municipal de obras',
      means:
        'Impuesto y licencia de los municipios españoles sobre las obras; muchos perdonan una parte.',
    },
  },
  meters: {
    netMeteringKwh: {
      name: 'Medición neta en kilovatios-hora',
      means:
        'Lo que entrega en un mes se resta de lo que toma; los kilovatios-hora que sobran cuentan en los meses siguientes.',
    },
    netMeteringMoney: {
      name: 'Medición neta con crédito en dólares',
      means:
        'Lo que entrega en un mes se resta de lo que toma; lo que sobra se vuelve un crédito en dólares.',
    },
    netBilling: {
      name: 'Facturación neta',
      means:
        'Cada kilovatio-hora que entrega gana su propio precio, que baja el recibo del mismo mes.',
    },
    netBillingCarry: {
      name: 'Facturación neta con saldo a favor',
      means:
        'Cada kilovatio-hora que entrega gana su propio precio como crédito; lo que no necesita este mes queda para recibos siguientes.',
    },
    buyAllSellAll: {
      name: 'Comprar todo, vender todo',
      means:
        'Usted compra todo lo que consume y vende todo lo que produce el techo, cada cosa a su precio.',
    },
  },
  billParts: {
    energyCents: {
      name: 'Energía',
      means: 'Los kilovatios-hora que toma de la red, a sus precios.',
    },
    creditCents: {
      name: 'Crédito por lo que entrega',
      means: 'Baja el recibo; por eso aparece por debajo de cero.',
    },
    fixedCents: { name: 'Cargos fijos', means: 'Lo que se paga cada mes, consuma lo que consuma.' },
    minimumCents: {
      name: 'Hasta el mínimo',
      means: 'Lo que se agrega si el recibo queda por debajo de lo menos que cobra la compañía.',
    },
    taxCents: { name: 'Impuestos', means: 'Un porcentaje de todo lo que se cobra.' },
    trueUpCents: {
      name: 'Ajuste de fin de año',
      means: 'Crédito que sobra y que la compañía paga; por eso aparece por debajo de cero.',
    },
  },
  columns: {
    purchase: { name: 'Compra', means: 'El precio del sistema.' },
    incentives: { name: 'Incentivos', means: 'Solo los que usted dice que recibirá.' },
    savings: {
      name: 'Ahorro en el recibo',
      means: 'El recibo sin el sistema menos el recibo con él.',
    },
    operation: { name: 'Mantenimiento', means: 'Una cantidad usual por kilovatio y año.' },
    inverterReplacement: {
      name: 'Inversor nuevo',
      means: 'Un inversor dura más o menos la mitad que los paneles.',
    },
    batteryReplacement: {
      name: 'Batería nueva',
      means: 'Una batería se gasta antes que los paneles.',
    },
    loanDrawn: {
      name: 'Préstamo recibido',
      means: 'Lo que el prestamista paga por usted, con la comisión incluida.',
    },
    dealerFee: {
      name: 'Comisión del préstamo',
      means: 'Lo que el prestamista se queda desde el principio; no compra ningún equipo.',
    },
    loanPayment: { name: 'Pagos del préstamo', means: 'Intereses y capital del año.' },
    taxEffect: { name: 'Impuestos', means: 'Lo que el sistema cambia en sus impuestos.' },
  },
  rows: {
    year: 'Año',
    energyKwh: 'Energía',
    netCents: 'En total',
    cumulativeCents: 'Saldo acumulado',
    systemCumulativeCents: 'Saldo sin el préstamo',
  },
  incentives: {
    rows: {
      us25D: {
        name: 'Crédito fiscal federal para dueños de casa (25D)',
        means:
          'Era el 30 por ciento del precio y terminó el 31 de diciembre de 2025. Un sistema terminado después no recibe nada.',
      },
      us48E: {
        name: 'Crédito fiscal federal para sistemas arrendados (48E)',
        means: 'Es para la empresa dueña de un sistema arrendado, nunca para el hogar.',
      },
      esIrpf20: {
        name: 'Deducción de 20 por ciento en el impuesto sobre la renta de España',
        means:
          'Para obras que bajan en 7 por ciento la necesidad de calefacción y refrigeración. Terminó el 31 de diciembre de 2024.',
      },
      esIrpf40: {
        name: 'Deducción de 40 por ciento en el impuesto sobre la renta de España',
        means:
          'Para obras que bajan en 30 por ciento el consumo de energía no renovable. Terminó el 31 de diciembre de 2024.',
      },
    },
    status: {
      inForce: 'Vigente',
      notYet: 'Todavía no está vigente',
      ended: 'Terminó',
      otherPlace: 'Es para otro lugar',
      otherOwnership: 'Solo para otro tipo de dueño',
      notForHousehold: 'No es para hogares',
    },
    conditions: {
      installationCompleted: 'La instalación se termina a tiempo.',
      taxOwed: 'Usted debe al menos esa cantidad de impuesto sobre la renta.',
      placedInService: 'El sistema entra en operación a tiempo.',
      noProhibitedForeignEntity: 'No hay ayuda material de empresas de ciertos países extranjeros.',
      energyCertificates: 'Hay un certificado de energía de antes de la obra y otro de después.',
      heatingDemandLess7: 'La necesidad de calefacción y refrigeración baja 7 por ciento o más.',
      primaryEnergyLess30: 'El consumo de energía primaria no renovable baja 30 por ciento o más.',
    },
  },
  loadShapes: {
    nearest: 'El clima más cercano al lugar',
    usHome: 'Una casa de Estados Unidos con aire acondicionado',
    albuquerque: 'Hogares de Albuquerque',
    atlanta: 'Hogares de Atlanta',
    baltimore: 'Hogares de Baltimore',
    boulder: 'Hogares de Boulder',
    chicago: 'Hogares de Chicago',
    duluth: 'Hogares de Duluth',
    fairbanks: 'Hogares de Fairbanks',
    helena: 'Hogares de Helena',
    houston: 'Hogares de Houston',
    lasVegas: 'Hogares de Las Vegas',
    losAngeles: 'Hogares de Los Ángeles',
    miami: 'Hogares de Miami',
    minneapolis: 'Hogares de Minneapolis',
    phoenix: 'Hogares de Phoenix',
    sanFrancisco: 'Hogares de San Francisco',
    seattle: 'Hogares de Seattle',
  },
  differences: {
    otherWeatherYears:
      'Usa otros años de clima. Solo eso puede cambiar el año hasta en 10 por ciento.',
    nearestStation:
      'Nuestro clima es el de la estación más cercana; el suyo, el de su lugar exacto.',
    inverterAtLeast90: 'No acepta inversores con eficiencia de menos de 90 por ciento.',
    manyYearsMean: 'Responde con el promedio de muchos años; nosotros, con un año típico.',
    otherModel: 'Calcula los paneles de otra manera.',
    noClipping: 'No toma en cuenta el inversor, así que tampoco su límite en horas de mucho sol.',
    terrainHorizon: 'Cuenta por su parte los cerros que hay alrededor de su lugar.',
  },
}
