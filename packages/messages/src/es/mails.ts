import type { Same } from '../catalogue.ts'
import type { mailsTexts as english } from '../en/mails.ts'

export const mailsTexts: Same<typeof english> = {
  greeting: 'Hola:',
  farewell: 'El equipo de Girasol',
  footer:
    'Girasol envía este correo por algo que ocurrió con su cuenta. No es publicidad, y nunca pedimos una contraseña ni un código por correo o por teléfono.',
  lasts: {
    minutes:
      '{count, plural, one {Sirve durante un minuto, una sola vez.} other {Sirve durante # minutos, una sola vez.}}',
    hours:
      '{count, plural, one {Sirve durante una hora, una sola vez.} other {Sirve durante # horas, una sola vez.}}',
    days: '{count, plural, one {Sirve durante un día, una sola vez.} other {Sirve durante # días, una sola vez.}}',
  },
  factor: {
    passkey: 'una llave de acceso',
    totp: 'códigos de una aplicación',
    recoveryCodes: 'códigos de recuperación',
    all: 'todo',
  },
  role: {
    support: 'atención al cliente',
    sales: 'ventas',
    engineer: 'ingeniería',
    security: 'seguridad',
  },
  severity: { low: 'baja', medium: 'media', high: 'alta', critical: 'crítica' },
  signUpCode: {
    subject: 'Su código para Girasol',
    lead: 'Este es el código que completa su registro. Escríbalo donde lo empezó.',
    note: '¿No fue usted? Entonces no hay nada que hacer: sin el código no se abre ninguna cuenta.',
  },
  alreadyRegistered: {
    subject: 'Ya tiene una cuenta en Girasol',
    lead: 'Alguien, probablemente usted, intentó registrarse con esta dirección. Ya tiene una cuenta, así que no hace falta registrarse: entre, o elija una contraseña nueva si ya no tiene la anterior.',
    button: 'Entrar',
    note: '¿No fue usted? Entonces no hay nada que hacer. A nadie se le dijo que esta cuenta existe.',
  },
  passwordReset: {
    subject: 'Elija una contraseña nueva',
    lead: 'Alguien, probablemente usted, pidió una contraseña nueva. El enlace abre una página donde la elige. Después se cierra la sesión en todos los demás dispositivos.',
    button: 'Elegir una contraseña nueva',
    note: '¿No fue usted? Entonces no hay nada que hacer: su contraseña sigue igual.',
  },
  passwordChanged: {
    subject: 'Su contraseña cambió',
    lead: 'La contraseña de su cuenta se cambió el {at}. Se cerró la sesión en todos los demás dispositivos.',
    button: 'Ver sus dispositivos',
    note: '¿No fue usted? Elija de inmediato una contraseña nueva y revise sus dispositivos y quién tiene la sesión abierta.',
  },
  emailChangeCode: {
    subject: 'Su código para la dirección nueva',
    lead: 'Este es el código que prueba que esta dirección es suya. Escríbalo donde pidió el cambio.',
    note: '¿No fue usted? Entonces no hay nada que hacer: sin el código no cambia nada.',
  },
  emailChangeNotice: {
    subject: 'Su dirección de correo está por cambiar',
    lead: 'Alguien, probablemente usted, pidió que Girasol escriba a otra dirección a partir del {at}. Hasta entonces todo sigue igual.',
    button: 'Detener este cambio',
    note: '¿No fue usted? Detenga el cambio con el enlace y elija después una contraseña nueva.',
  },
  accountLocked: {
    subject: 'Alguien intenta entrar en su cuenta',
    lead: 'Se escribió tantas veces una contraseña equivocada que los dispositivos nuevos tienen que esperar. Sus propios dispositivos y sus llaves de acceso siguen funcionando.',
    button: 'Elegir una contraseña nueva',
    note: '¿Fue usted? Entonces basta con esperar un poco, o con elegir una contraseña nueva.',
  },
  newDevice: {
    subject: 'Un dispositivo nuevo entró en su cuenta',
    lead: 'El {at}, alguien, probablemente usted, entró desde un dispositivo que no conocíamos.',
    button: 'Ver sus dispositivos',
    note: '¿No fue usted? Cierre la sesión de ese dispositivo y elija después una contraseña nueva.',
  },
  factorAdded: {
    subject: 'Una forma nueva de probar que es usted',
    lead: 'El {at} se añadió a su cuenta: {factor}.',
    button: 'Ver su cuenta',
    note: '¿No fue usted? Quítela, elija una contraseña nueva y escríbanos.',
  },
  factorRemoved: {
    subject: 'Se quitó una forma de probar que es usted',
    lead: 'El {at} se quitó de su cuenta: {factor}.',
    button: 'Ver su cuenta',
    note: '¿No fue usted? Elija de inmediato una contraseña nueva y escríbanos.',
  },
  recoveryCodeUsed: {
    subject: 'Se usó un código de recuperación',
    lead: 'El {at} se usó uno de sus códigos de recuperación para entrar. {left, plural, =0 {No queda ninguno.} one {Queda uno.} other {Quedan #.}}',
    button: 'Crear códigos nuevos',
    note: '¿No fue usted? Cree de inmediato códigos nuevos y elija otra contraseña: con eso los códigos anteriores dejan de servir.',
  },
  staffInvitation: {
    subject: 'Tiene una invitación a la consola de Girasol',
    lead: 'Dos colegas acordaron invitarle a la consola del personal con el rol de {role}. El enlace abre una página donde elige una contraseña y añade un segundo factor.',
    button: 'Aceptar la invitación',
    note: '¿No la esperaba? Entonces no abra el enlace y avise a quien pueda saberlo.',
  },
  staffRoleChanged: {
    subject: 'Su rol en la consola cambió',
    lead: 'A partir del {at} su rol en la consola del personal es: {role}. Dos colegas lo acordaron, y se cerraron todas sus sesiones.',
    button: 'Abrir la consola',
    note: '¿Le sorprende? Avise al equipo de seguridad.',
  },
  accessDigest: {
    subject: 'Quién miró sus datos esta semana',
    lead: '{count, plural, one {Alguien de nuestro personal miró sus datos una vez esta semana.} other {Nuestro personal miró sus datos # veces esta semana.}} Cada consulta figura con el motivo que se dio.',
    button: 'Ver cada consulta',
    note: '¿Algo no queda claro? Puede preguntar por qué, al lado de cada consulta.',
  },
  dataExportReady: {
    subject: 'Sus datos están listos',
    lead: 'La copia de todo lo que guardamos sobre usted está lista para descargar. Entre para obtenerla; se conserva un día.',
    button: 'Descargar sus datos',
    note: '¿No fue usted quien la pidió? Elija una contraseña nueva y escríbanos.',
  },
  accountErased: {
    subject: 'Su cuenta quedó borrada',
    lead: 'Como pidió, su cuenta se borró el {at}. Lo que la ley nos obliga a conservar de los pedidos se conserva sin su nombre, y la clave de todo lo demás quedó destruida: ya nadie puede leerlo, nosotros tampoco.',
    note: 'Gracias por el tiempo con nosotros. Si vuelve, empieza de nuevo.',
  },
  refundDecided: {
    subject: 'Sobre el reembolso del pedido {order}',
    lead: '{decision, select, approved {Se aprobó el reembolso de {amount} de su pedido {order}. Llega en unos días a la cuenta con la que pagó.} other {No se aprobó el reembolso de {amount} que se pidió para su pedido {order}. El motivo está junto a su pedido.}}',
    button: 'Ver su pedido',
    note: '¿Alguna pregunta? Responda en la página del pedido: lo lee una persona.',
  },
  alertRaised: {
    subject: 'Alerta, gravedad {severity}: {title}',
    lead: '{title}. {count, plural, one {Se vio una vez} other {Se vio # veces}}, la primera el {at}. Qué significa y qué hacer está en la consola y en la guía {runbook}.',
    button: 'Abrir la alerta',
    note: 'Las alertas se confirman en la consola, con un motivo. La que no se confirma sigue abierta.',
  },
}
