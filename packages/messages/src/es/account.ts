import type { Same } from '../catalogue.ts'
import type { accountTexts as english } from '../en/account.ts'

export const accountTexts: Same<typeof english> = {
  signIn: {
    title: 'Entrar',
    lead: 'Qué gusto tenerle de vuelta.',
    submit: 'Entrar',
    other: '¿Todavía no tiene cuenta?',
    otherLink: 'Abra una',
  },
  signUp: {
    title: 'Abrir una cuenta',
    lead: 'La necesita para pedir y para seguir su pedido. Le pedimos tres cosas, y el teléfono no es una de ellas.',
    submit: 'Abrir la cuenta',
    other: '¿Ya tiene una?',
    otherLink: 'Entre aquí',
  },
  name: 'Su nombre',
  nameHint: 'Como quiere que le salude la cuadrilla.',
  email: 'Correo electrónico',
  emailHint: 'Para sus recibos y para entrar. Nunca para publicidad.',
  password: 'Contraseña',
  passwordHint:
    'Al menos 8 caracteres. Unas cuantas palabras sin relación son fáciles de recordar y difíciles de adivinar.',
  missing: {
    name: 'Díganos su nombre, por favor.',
    email: 'Escriba su correo electrónico, por favor.',
    emailForm: 'Eso no parece un correo electrónico. Le falta el signo @.',
    password: 'Escriba su contraseña, por favor.',
    passwordShort: 'Use al menos 8 caracteres, por favor.',
  },
  working: 'Un momento…',
  already: 'Ya entró a su cuenta.',
  devices: {
    title: 'Mis dispositivos',
    lead: 'Estos dispositivos tienen abierta su cuenta. Cierre la sesión de los que no conozca.',
    kind: { browser: 'Navegador', app: 'Aplicación' },
    named: '{program} en {system}',
    app: 'Aplicación de Girasol',
    browser: 'Navegador',
    current: 'Este dispositivo',
    since: 'Entró el {date}',
    used: 'Última vez {when}',
    revoke: 'Cerrar la sesión',
    revokeNamed: 'Cerrar la sesión de {device}',
    askTitle: '¿Cerrar la sesión de este dispositivo?',
    ask: '{device} tendrá que entrar otra vez con la contraseña.',
    yes: 'Sí, cerrarla',
    no: 'Dejarla abierta',
    done: 'Se cerró la sesión del dispositivo.',
    loading: 'Cargando sus dispositivos…',
  },
  needed: {
    title: 'Entre a su cuenta, por favor',
    body: 'Esta página es de una cuenta.',
  },
}
