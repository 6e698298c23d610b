import type { Same } from '../catalogue.ts'
import type { errorsTexts as english } from '../en/errors.ts'

export const errorsTexts: Same<typeof english> = {
  malformedRequest:
    'No pudimos leer esa solicitud. Cargue la página otra vez e inténtelo de nuevo.',
  headersTooLarge:
    'Esa solicitud era demasiado larga. Borre las cookies de este sitio e inténtelo de nuevo.',
  requestTimeout:
    'Esa solicitud tardó demasiado en llegar. Revise su conexión e inténtelo de nuevo.',
  malformedJson: 'No pudimos leer esa solicitud. Cargue la página otra vez e inténtelo de nuevo.',
  invalidInput: 'Faltan datos o hay datos que no encajan. Revise los campos marcados.',
  bodyTooLarge: 'Es más de lo que aceptamos de una vez. Envíe menos, por favor.',
  unsupportedMediaType: 'No podemos leer ese tipo de datos.',
  notFound: 'Aquí no hay nada. Puede que se haya eliminado o que sea de otra cuenta.',
  methodNotAllowed: 'Eso no se puede hacer aquí.',
  tooManyRequests:
    'Fueron muchas solicitudes en poco tiempo. Espere un momento e inténtelo de nuevo.',
  foreignOrigin: 'Esta solicitud vino de otro sitio web, por eso no la ejecutamos.',
  idempotencyKeyMissing:
    'Esta solicitud necesita un Idempotency-Key para que se ejecute una sola vez.',
  idempotencyKeyReused: 'Este Idempotency-Key ya se usó para una solicitud distinta.',
  signInRequired: 'Primero entre a su cuenta.',
  signInFailed: 'El correo electrónico o la contraseña no son correctos.',
  secondFactorRequired: 'Falta un paso: confirme que es usted con su llave de acceso o su código.',
  stepUpRequired:
    'Para esto hace falta confirmar de nuevo que es usted. Use su llave de acceso o su código y siga.',
  factorRefused:
    'No ha funcionado. Cada código vale una sola vez y por poco tiempo: espere al siguiente e inténtelo de nuevo.',
  factorLimit: 'No cabe otro más. Quite primero uno que ya no use.',
  factorMissing: 'Agregue primero una llave de acceso o una aplicación de autenticación.',
  lastFactor: 'Es el único que tiene. Agregue otro antes de quitarlo.',
  weakPassword:
    'Esta contraseña sería fácil de adivinar. Elija una más larga o menos común, que no contenga su nombre ni su correo.',
  passwordWrong: 'Esa no es su contraseña actual. No se cambió nada.',
  codeNotAccepted:
    'Este código no es correcto o ya venció. Mire el correo más reciente o pida un código nuevo.',
  linkNotAccepted: 'Este enlace ya se usó o ya venció. Pida uno nuevo; no se cambió nada.',
  outsideServiceArea: 'Todavía no instalamos en este lugar.',
  roofHoldsNoPanel:
    'En este techo, tal como está dibujado, no cabe ningún panel. Agrande un lado o reduzca su borde libre.',
  estimateChanged: 'Este cálculo cambió desde que usted lo leyó. Estas son las cifras nuevas.',
  estimateOutdated:
    'Este cálculo viene de una versión anterior de nuestro modelo, y el de hoy ya no puede calcular su techo. Lo que guardó está a salvo. Empiece un cálculo nuevo para este techo o escríbanos.',
  alreadyOrdered: 'Este cálculo ya se convirtió en un pedido.',
  stepNotAllowed: 'Este paso ya no es posible, porque el pedido avanzó.',
  offerTaken: 'Otra cuadrilla fue más rápida. Pronto llegará otra oferta.',
  offerExpired: 'El plazo de esta oferta terminó. Pronto llegará otra oferta.',
  offerWithdrawn: 'El cliente canceló este pedido. Pronto llegará otra oferta.',
  approvalClosed: 'Esta solicitud ya se decidió, se retiró o caducó.',
  requestOutdated: 'Algo cambió desde que se pidió. Vuelva a cargar la página para ver cómo está.',
  alreadyRequested: 'Ya se pidió lo mismo y espera una decisión.',
  memberExists: 'Esta persona ya forma parte del equipo, con esta dirección o una parecida.',
  lastSecurityPerson:
    'Deben quedar al menos dos personas de seguridad activas; si no, nadie podría decidir solicitudes.',
  ownAccount: 'Este cliente es usted. Tiene que hacerlo otra persona.',
  rotatedElsewhere:
    'Aquí las claves las guarda un servicio propio; ponga la nueva en su configuración.',
  refundTooLarge: 'Es más de lo que queda de lo que cuesta este pedido.',
  caseNotOpen:
    'Hace falta un caso abierto de este cliente. Ábralo, o vuelva a cargar la página si alguien acaba de cambiarlo.',
  revealLimitReached:
    'Ya reveló todo lo que una persona puede revelar en este tiempo. El límite protege a los clientes; si no puede esperar, pídalo a otra persona del equipo.',
  alreadyAsked: 'Ya preguntó por esto. La respuesta aparecerá justo al lado.',
  orderStillOpen:
    'Uno de sus pedidos sigue en marcha. Podremos borrar sus datos cuando esté terminado o cancelado.',
  notSealedYet: 'Esto aún no está sellado. Inténtelo otra vez en unos segundos.',
  alreadyDecided: 'Alguien ya lo decidió. Vuelva a cargar la página para ver el resultado.',
  busy: 'Ahora mismo hay más trabajo del que podemos atender. Inténtelo de nuevo en unos segundos.',
  unavailable:
    'Estamos fuera de servicio por un momento. No se perdió nada; inténtelo de nuevo en breve.',
  internal: 'Algo falló de nuestro lado. Inténtelo de nuevo y, si continúa, díganos la referencia.',
}
