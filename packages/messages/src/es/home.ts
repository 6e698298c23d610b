import type { Same } from '../catalogue.ts'
import type { homeTexts as english } from '../en/home.ts'

export const homeTexts: Same<typeof english> = {
  title: 'Girasol: un cálculo solar honesto para su techo',
  description:
    'Sepa en un minuto cuánta electricidad daría su techo, cuánto costaría y en cuánto tiempo se paga, sin dar nombre, teléfono ni correo.',
  hero: {
    title: 'Descubra lo que su techo puede dar de verdad',
    lead: 'Un cálculo solar honesto en más o menos un minuto, aunque la respuesta honesta sea que no. Después, si quiere, una cuadrilla certificada que usted puede ver llegar.',
    place: 'Código postal o ciudad',
    placeHint: 'Por ejemplo 85701 o San Antonio',
    missing: 'Escriba un código postal o una ciudad.',
    start: 'Calcular mi techo',
    calm: 'Sin nombre, sin teléfono, sin correo. Puede dejarlo cuando quiera.',
  },
  example: {
    name: 'Un ejemplo real, recién calculado',
    caption:
      'Un techo de {width} por {length} pies orientado al sur cerca de {station}: {panels, plural, one {# panel} other {# paneles}}, con el clima típico de {years}.',
    makes: 'produce',
    costs: 'cuesta',
    paysBack: 'se paga',
    perYear: '{kwh, number} kWh al año',
    years: 'en {years, number} años',
    never: 'no en 25 años',
    skyTitle: 'Dónde está el sol sobre {station} y con cuánta fuerza',
    skyText:
      'Visto desde el techo, mirando hacia arriba: cada punto es una hora del día en un mes, más grande donde llega más luz. El sur está abajo.',
    north: 'N',
    east: 'E',
    south: 'S',
    west: 'O',
    monthsTitle: 'Electricidad por mes',
    monthsText:
      'El mejor mes es {best}, con {most, number} kWh; el más flojo es {worst}, con {least, number} kWh.',
  },
  how: {
    title: 'Así funciona',
    roof: {
      title: 'Dibuje su techo',
      body: 'Tamaño, inclinación y orientación, a mano o con números. La computadora recorre las {hours, number} horas de un año típico mientras usted mira.',
    },
    price: {
      title: 'Vea el precio, renglón por renglón',
      body: 'Cada renglón de nuestro precio está junto a la cifra pública nacional, con su fuente.',
    },
    order: {
      title: 'Pida con calma',
      body: 'El precio queda fijo, con todo lo que supone. Durante 14 días puede cancelar con un toque y se le devuelve todo.',
    },
    crew: {
      title: 'Vea llegar a la cuadrilla',
      body: 'Usted sabe quién viene y por dónde va. Ellos ven su dirección solo después de aceptar el trabajo.',
    },
  },
  price: {
    title: 'Un precio sin nada que esconder',
    lead: 'Para una casa típica de 8 kW, frente a la cifra nacional. Lo que más le ahorramos son gastos de empresa: a nadie se le paga por llamarle.',
    ours: 'Girasol',
    national: 'Cifra nacional',
    line: 'Renglón',
    overhead: 'Ventas, ingeniería y gastos de empresa',
    everything: 'El sistema completo',
    deposit:
      'Nunca pedimos por adelantado más de {cap} ni más del 10 por ciento: lo que sea menor.',
  },
  safe: {
    title: 'Su casa y sus datos son suyos',
    anonymous: {
      title: 'No pedimos nada por adelantado',
      body: 'El cálculo no necesita cuenta. Dar su teléfono será siempre opcional.',
    },
    address: {
      title: 'Su dirección la ve una sola cuadrilla',
      body: 'Las cuadrillas a las que preguntamos ven solo la zona. La que acepta ve la dirección.',
    },
    trail: {
      title: 'Un registro que no se puede reescribir',
      body: 'Cada cambio en su pedido queda en un registro sellado. Si alguien lo alterara después, aunque fuéramos nosotros, la revisión mostraría dónde.',
    },
    quiet: {
      title: 'Nadie más está mirando',
      body: 'Estas páginas no cargan nada de terceros: ni rastreadores, ni publicidad, ni mapas ajenos.',
    },
  },
  no: {
    title: 'A veces la respuesta es no',
    body: 'Un techo con sombra, electricidad barata o un techo que pronto habrá que cambiar: entonces quizá no le convenga. Se lo decimos, con las razones y con lo que cambiaría la respuesta.',
  },
  sources: {
    title: 'De dónde salen nuestras cifras',
    weather: 'Clima: {source}, {count, plural, one {# estación} other {# estaciones}}',
    model: 'Producción: nuestra propia versión de PVWatts 8, hora por hora ({version})',
    price:
      'Precio de la electricidad por estado: EIA, State Energy Data System 2022, llevado a 2026 con el cambio nacional (EIA, Short-Term Energy Outlook, diciembre de 2025)',
    use: 'Consumo de electricidad por estado: EIA, ventas residenciales por cliente, 2015',
  },
  end: {
    title: '¿Y qué daría su techo?',
  },
}
