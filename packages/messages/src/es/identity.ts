import type { Same } from '../catalogue.ts'
import type { identityTexts as english } from '../en/identity.ts'

/** Entradas a la cuenta además de la contraseña: códigos, factores, enlaces de los correos. */
export const identityTexts: Same<typeof english> = {
  code: {
    title: 'Mire su correo',
    lead: 'Enviamos seis cifras a {email}. Sirven durante 10 minutos.',
    label: 'Código del correo',
    hint: 'Seis cifras. Solo sirve el código del correo más reciente.',
    submit: 'Abrir la cuenta',
    confirm: 'Confirmar el correo',
    missing: 'Escriba las seis cifras, por favor.',
    resend: 'Enviar otro código',
    wait: 'Otro código en {seconds, plural, one {# segundo} other {# segundos}}',
    sent: 'Otro código va en camino.',
    otherAddress: 'Usar otro correo',
    nothing:
      '¿No llegó nada? Mire en el correo no deseado. Si el correo ya tiene una cuenta, el mensaje lo dice y no trae código: entonces entre con ella.',
  },
  newPassword: {
    hint: 'Al menos {least} caracteres. Unas cuantas palabras sin relación son fáciles de recordar y difíciles de adivinar. Cifras y signos son bienvenidos, pero no obligatorios.',
    meter: 'Largo de la contraseña',
    more: '{count, plural, one {Falta un carácter.} other {Faltan # caracteres.}}',
    enough: 'El largo alcanza. Más larga es más segura.',
    good: 'Buen largo.',
    tooSmall: 'Esta contraseña es demasiado corta.',
    tooLarge: 'Esta contraseña es demasiado larga: 128 caracteres como máximo.',
    wrongForm:
      'Esta contraseña tiene un carácter que no se puede guardar. Escríbala otra vez, por favor.',
    tooCommon: 'Esta contraseña está en las listas que se prueban primero. Elija otra, por favor.',
    tooGuessable:
      'Esta contraseña se adivinaría pronto. Agregue una o dos palabras que no tengan que ver con las demás.',
    ownWords:
      'Esta contraseña está hecha de su nombre, de su correo o del nuestro. Elija otras palabras, por favor.',
  },
  forgot: {
    link: '¿Olvidó su contraseña?',
    title: 'Poner una contraseña nueva',
    lead: 'Escriba el correo de su cuenta. Si existe, le enviamos un enlace que sirve durante 30 minutos.',
    submit: 'Envíenme el enlace',
    sentTitle: 'Mire su correo',
    sent: 'Si {email} tiene una cuenta, un enlace va en camino. ¿No llegó nada en unos minutos? Revise el correo que escribió y el correo no deseado.',
    again: 'Pedirlo otra vez',
    back: 'Volver a la entrada',
  },
  reset: {
    title: 'Elija una contraseña nueva',
    lead: 'Con ella se cierra la sesión en todos sus dispositivos. Si su cuenta tiene un segundo factor, se queda, y se lo pedimos la próxima vez que entre.',
    label: 'Contraseña nueva',
    submit: 'Poner la contraseña',
    done: 'Su contraseña nueva vale desde ahora. Se cerró la sesión en todos los dispositivos.',
    signIn: 'Entrar con ella',
    incomplete: 'Esta página necesita el enlace completo del correo. Ábrala desde ahí, por favor.',
    ask: 'Pedir otro enlace',
  },
  keepEmail: {
    title: '¿Detener el cambio de su correo?',
    lead: 'Su cuenta conserva el correo al que llegó este mensaje. Se cierra la sesión en todos los dispositivos, porque otra persona puede haber entrado.',
    submit: 'Detener el cambio',
    done: 'El cambio está detenido y se cerró la sesión en todos los dispositivos. Ponga ahora una contraseña nueva.',
    incomplete: 'Esta página necesita el enlace completo del correo. Ábrala desde ahí, por favor.',
    over: 'Este enlace ya se usó o los tres días pasaron. ¿Su correo no es el que debería? Ponga una contraseña nueva con el correo anterior o escríbanos.',
    reset: 'Poner una contraseña nueva',
  },
  factor: {
    title: 'Un paso más',
    lead: 'Su contraseña es correcta. Ahora muestre que es usted con el segundo factor.',
    totp: 'Código de su aplicación',
    totpHint: 'Las seis cifras que muestra ahora la aplicación.',
    recoveryCode: 'Código de recuperación',
    recoveryHint:
      'Uno de los códigos que guardó. Cada uno sirve una vez; los espacios no importan.',
    password: 'Su contraseña',
    submit: 'Seguir',
    usePasskey: 'Usar una llave de acceso',
    useTotp: 'Usar el código de mi aplicación',
    useRecoveryCode: 'Usar un código de recuperación',
    missing: 'Escriba el código, por favor.',
    restart: 'Empezar otra vez',
    over: 'Pasaron diez minutos o se acabaron los intentos. Empiece otra vez, por favor.',
  },
  passkey: {
    signIn: 'Entrar con una llave de acceso',
    or: 'o',
    stopped: 'La llave de acceso no se usó. Puede intentarlo otra vez o entrar de otra manera.',
    unable: 'Este navegador no puede usar llaves de acceso.',
  },
  stepUp: {
    title: '¿Es usted?',
    lead: 'Esto cambia la protección de su cuenta, por eso preguntamos otra vez. Vale durante 10 minutos.',
    submit: 'Soy yo',
    cancel: 'Dejarlo así',
  },
}
