import type { Same } from '../catalogue.ts'
import type { choicesTexts as english } from '../en/choices.ts'
import { choicesMoneyTexts } from './choices-money.ts'
import { choicesUseTexts } from './choices-use.ts'

export const choicesTexts: Same<typeof english> = {
  title: 'Lo que usted decide',
  midnight: 'medianoche',
  noon: 'mediodía',
  sections: {
    panels: 'Cuántos paneles',
    use: 'Lo que consume',
    price: 'Precio de la electricidad',
    battery: 'Batería',
    paying: 'Cómo paga',
    incentives: 'Incentivos',
    extras: 'Panel y extras',
  },
  answers: {
    panels: '{panels, plural, =0 {ninguno} one {# panel} other {# paneles}} · {wish}',
    use: '{kwh, number} kWh al año',
    flat: '{price} por kWh',
    between: 'de {low} a {high} por kWh',
    none: 'ninguna',
    battery: '{kwh} kWh',
    cash: 'de una vez',
    loan: 'préstamo, {apr, number} por ciento, {years, plural, one {# año} other {# años}}',
    claimed: '{count, plural, =0 {ninguno contado} one {# contado} other {# contados}}',
    extras: '{module}{count, plural, =0 {} one { · # extra} other { · # extras}}',
  },
  panels: {
    legend: 'Cuántos paneles',
    wishes: {
      fillRoof: { name: 'Llenar el techo', means: 'Todos los que quepan.' },
      coverUse: {
        name: 'Cubrir mi consumo',
        means: 'Los menos posibles que produzcan lo que consume en un año.',
      },
      bestPayback: {
        name: 'Recuperar antes',
        means: 'La cantidad que se paga sola en menos tiempo.',
      },
      budget: { name: 'Mi presupuesto', means: 'Los más que compra su dinero.' },
      count: { name: 'Mi propia cantidad', means: 'Usted dice cuántos.' },
    },
    wouldBe:
      '{panels, plural, one {# panel} other {# paneles}}, {price}, se recupera en {years, number} años',
    wouldNeverPay:
      '{panels, plural, one {# panel} other {# paneles}}, {price}, no se recupera en 25 años',
    wouldBeNone: 'ningún panel',
    budget: 'Presupuesto (dólares)',
    budgetHint: 'Para todo: paneles, extras y batería, antes de cualquier incentivo.',
    count: 'Paneles',
    countSlider: 'Cantidad de paneles',
    countOf: '{panels, number} de {most, number} paneles',
    countHint: 'En este techo {most, plural, =0 {no cabe ninguno} one {cabe #} other {caben #}}.',
    countTooMany:
      'En este techo {most, plural, =0 {no cabe ninguno} one {solo cabe #} other {solo caben #}}, así que se cuentan esos. Su número se conserva.',
    removed:
      '{count, plural, one {Un lugar está vacío} other {# lugares están vacíos}} en el plano porque usted lo quiso así.',
    answer:
      '{panels, plural, one {# panel produce} other {# paneles producen}} {kwh, number} kWh al año, {panels, plural, one {cuesta} other {cuestan}} {price} y se {panels, plural, one {recupera} other {recuperan}} en {years, number} años.',
    answerNever:
      '{panels, plural, one {# panel produce} other {# paneles producen}} {kwh, number} kWh al año, {panels, plural, one {cuesta} other {cuestan}} {price} y no se {panels, plural, one {recupera} other {recuperan}} en 25 años.',
    answerNone: 'Ningún panel.',
    notBuilt: 'Nosotros no construiríamos esto',
    nothing: 'No hay nada que construir',
    wouldChange: 'Qué cambiaría eso:',
    gainsNothingCounted:
      'Un precio {lower} más bajo, o que su dinero valga para usted {rate, number} por ciento al año o menos (está en «Cómo paga»).',
    remedies: {
      noPanelsFit: 'Un lado más grande, u otro lado del techo que esté libre.',
      usesNothing: 'Su consumo: escriba los kilovatios-hora o el recibo de un año.',
      budgetBelowSmallest: 'Un presupuesto mayor, o menos extras.',
      neverPaysBack:
        'Un lado con más sol, menos sombra, o un mejor crédito por lo que entrega a la red.',
      paysBackTooLate: 'Menos extras, sin batería, o un mejor crédito por lo que entrega a la red.',
      gainsNothing:
        'Un precio más bajo, o que su dinero valga para usted menos que el porcentaje de «Cómo paga».',
    },
  },
  ...choicesUseTexts,
  ...choicesMoneyTexts,
}
