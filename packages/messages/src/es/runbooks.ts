import type { Same } from '../catalogue.ts'
import type { runbooksTexts as english } from '../en/runbooks.ts'

export const runbooksTexts: Same<typeof english> = {
  passwordSpray: {
    title: 'Un origen prueba muchas cuentas',
    means:
      'Desde una red se probaron pocas contraseñas en muchas cuentas en diez minutos: tan pocas en cada una que ninguna se bloqueó.',
    look: 'Registro de auditoría, acción session.start, este origen. ¿Qué cuentas se probaron, y alguna prueba tuvo éxito justo después de un fallo?',
    act: 'Si alguna tuvo éxito: cierre todas las sesiones de esa cuenta y haga que elija otra contraseña. Cierre el paso a ese origen por un día. Si ninguna lo tuvo, los límites aguantan: confirme.',
    harmless:
      'Una escuela u oficina cuya gente comparte una red y vuelve de vacaciones. Entonces los intentos se reparten en una hora y la mayoría acierta al final.',
  },
  credentialStuffing: {
    title: 'Muchos orígenes prueban contraseñas',
    means:
      'Los intentos fallidos llegaron de muchas más redes que de costumbre en diez minutos. Probablemente alguien prueba una lista de contraseñas robadas en otra parte.',
    look: 'Registro de auditoría, acción session.start, resultado fallido, los últimos diez minutos. ¿Son sobre todo direcciones desconocidas? Entonces es una lista ajena.',
    act: 'Busque entradas con éxito desde dispositivos nuevos; cierre esas sesiones y avise a sus dueños. Refuerce la protección de entrada. Los límites y bloqueos actúan solos.',
    harmless: 'Una campaña o un correo a toda la clientela que lleva a todos a entrar a la vez.',
  },
  lockoutBurst: {
    title: 'Se bloquearon muchas cuentas',
    means:
      'Cinco o más cuentas se bloquearon para dispositivos nuevos en diez minutos, cada una tras diez contraseñas equivocadas.',
    look: 'Registro de auditoría, acción lock.set. ¿Tienen algo en común: personal, una ciudad, una letra?',
    act: 'Los dueños siguen entrando con sus dispositivos y sus llaves de acceso. Desbloquee solo a quien llama y prueba quién es. Si hay personal entre ellas, avíseles ahora.',
    harmless:
      'Una versión de la aplicación que envía una contraseña antigua una y otra vez. Los orígenes son entonces teléfonos de todo el país.',
  },
  manyNetworks: {
    title: 'Una cuenta entra desde muchas redes',
    means:
      'En una hora una cuenta entró desde cuatro redes o más. No guardamos ningún mapa de direcciones, así que esto no habla de distancias: dice que la cuenta quizá se comparte, o que la tiene otra persona.',
    look: 'Registro de auditoría, esta cuenta, acción session.start: ¿qué redes, qué dispositivos, cuáles nuevos?',
    act: 'Personal: llame a la persona. Cliente: cierre la sesión de los dispositivos desconocidos; el dueño recibe un correo. Si se llevaron la contraseña, una nueva termina todas las demás sesiones.',
    harmless:
      'Alguien de viaje cuyo teléfono cambia de red, o un servicio que oculta la dirección.',
  },
  staffNewDevice: {
    title: 'Alguien del personal entró desde un dispositivo nuevo',
    means:
      'Alguien del personal entró con contraseña y segundo factor desde un dispositivo que esta cuenta no había usado.',
    look: 'Registro de auditoría, esta cuenta: ¿cuándo, desde qué red y qué se hizo justo después?',
    act: 'Pregunte a la persona por un canal que no sea el correo. Si no fue ella: suspenda la cuenta en Personal (basta una persona) y restablezca después sus factores con una segunda.',
    harmless: 'Un portátil nuevo, otro navegador o uno que olvida. La persona lo sabe enseguida.',
  },
  objectWalking: {
    title: 'Alguien prueba con objetos ajenos',
    means:
      'Una cuenta pidió en diez minutos quince objetos distintos o más que no son suyos o no existen, y cada vez se le negó.',
    look: 'Registro de auditoría, esta cuenta, resultado denegado. ¿Los identificadores son inventados o existen? ¿Tuvo éxito en algún objeto ajeno?',
    act: 'No se mostró nada: lo negado y lo que no existe se ven igual. Suspenda la cuenta si sigue. Si se mostró algo ajeno, es un incidente: llame a ingeniería.',
    harmless:
      'Una lista de enlaces guardados o un programa de prueba nuestro que sobrevivió a sus datos.',
  },
  injectionScan: {
    title: 'Alguien envía datos que ninguna pantalla envía',
    means:
      'Cuarenta o más solicitudes de un mismo origen en cinco minutos llevaban datos que ninguna pantalla nuestra produce: comillas, marcas, tipos equivocados, campos desconocidos.',
    look: 'Registro de auditoría, acción request.invalid, este origen: ¿qué rutas, cuántas? El registro no guarda los datos, a propósito.',
    act: 'Nada de eso llegó a la base de datos. Si tiene sesión, suspenda la cuenta; si no, cierre el paso al origen. Diga a ingeniería qué rutas se probaron.',
    harmless:
      'Una versión nueva de la aplicación que no encaja con la API, o una prueba nuestra anunciada.',
  },
  probing: {
    title: 'Alguien busca puertas abiertas',
    means:
      'Un mismo origen chocó con 150 negativas o más en cinco minutos: rutas que no existen, límites, o cambios en nombre de otro sitio.',
    look: 'Registro de auditoría, acciones request.refused, request.limited, request.foreignOrigin, este origen.',
    act: 'Suele ser un escáner que no encuentra nada. Ciérrele el paso si sigue. Si tiene sesión, mírelo más de cerca.',
    harmless:
      'Nuestra propia auditoría, que debe provocar justo esta alerta, o un programa de un cliente que pregunta demasiado.',
  },
  massReveal: {
    title: 'Alguien del personal descubre demasiados datos',
    means:
      'Una persona descubrió ocho datos personales o más en una hora. Nadie puede descubrir más de diez.',
    look: 'Registro de auditoría, acción reveal.field, esta persona: ¿qué casos, qué motivos? Compárelo con los casos que de verdad estaban abiertos.',
    act: 'Pida los casos a la persona. Si no encajan: suspenda la cuenta, avise a los clientes afectados y abra un incidente. Los clientes ya ven cada acceso.',
    harmless:
      'Una retirada de producto o un día de tormenta en que se llama a muchos. Los motivos son entonces los mismos y hay un aviso.',
  },
  sealedOffHours: {
    title: 'Se abrieron datos sellados fuera de horario',
    means:
      'Un acceso sellado se concedió o se usó entre las ocho de la noche y las seis de la mañana, o en fin de semana, donde trabajamos.',
    look: 'Acceso sellado: ¿quién lo tiene, por qué motivo, quién lo aprobó? Registro de auditoría: ¿qué se leyó?',
    act: 'Si hubo un incidente a esa hora, confirme como esperado. Si no: termine el acceso, pregunte a ambas personas y revise lo que se leyó.',
    harmless: 'Alguien de guardia que repara algo. El incidente tiene nombre y hora.',
  },
  breakGlassOpened: {
    title: 'Se abrió el acceso de emergencia',
    means:
      'Alguien abrió datos sellados con el procedimiento de emergencia. Otras dos personas lo aprobaron y falta la revisión posterior.',
    look: 'Acceso sellado: la solicitud, las dos personas que aprobaron, el motivo. Registro de auditoría: todo lo que se leyó con él.',
    act: 'Haga la revisión en un día: justificado o no. Si no lo está, es un incidente: suspenda y avise a los clientes.',
    harmless:
      'Nunca sin revisión. Una emergencia justificada se confirma como esperada después de revisarla.',
  },
  roleSelfGrant: {
    title: 'Alguien se dio un rol a sí mismo',
    means:
      'Un rol lo dio, o intentó darlo, la misma cuenta para la que era. El programa lo niega, y la base de datos también.',
    look: 'Registro de auditoría, acción role.grant, esta cuenta. ¿El resultado fue hecho? Entonces falló un control.',
    act: 'Suspenda la cuenta ahora. Si se hizo, retire el rol con otras dos personas y que ingeniería encuentre el camino que tomó.',
    harmless: 'Nunca. Un intento por error sigue mereciendo una conversación.',
  },
  changedOutside: {
    title: 'Se cambiaron derechos a espaldas de la aplicación',
    means:
      'Una cuenta, un factor, una aprobación o un acceso sellado no es lo que dice el registro de auditoría. Alguien cambió la base de datos directamente, sin pasar por ningún control.',
    look: 'La alerta dice cómo es y qué cuenta el registro. ¿Quién tiene derechos en el servidor de la base de datos? Mire su propio registro de conexiones.',
    act: 'Suspenda la cuenta afectada. Cambie las contraseñas de las cuentas de la base de datos. Corrija la fila por el camino de la aplicación, con dos personas, para que el registro lo cuente. Trátelo como incidente.',
    harmless:
      'Una reparación a mano que estaba acordada. Aun así hay que corregir la fila con la aplicación.',
  },
  trailGap: {
    title: 'Ocurrió algo que el registro no cuenta',
    means:
      'Falta en la base de datos una entrada sellada, o existe una sesión de la que ninguna entrada habla. Se borraron entradas, o se apagó su escritura.',
    look: 'npm run trail -- verify nombra la primera entrada que falta. Compárelo con las copias del recolector de registros.',
    act: 'Ponga primero a salvo los puntos de control y la carpeta del registro. Detenga el programa que no escribe. Recupere las entradas desde el recolector, nunca a mano en la base de datos. Incidente.',
    harmless:
      'Nunca mientras el sistema funciona. Tras restaurar una copia, el verificador dice cuánto falta.',
  },
  trailTampered: {
    title: 'Se manipuló el registro de auditoría',
    means:
      'La base de datos tiene una entrada que ningún programa nuestro escribió, o una entrada sellada, su orden o un punto de control no es lo que se selló.',
    look: 'npm run trail -- verify nombra la primera entrada incorrecta. Mire las conexiones del servidor de la base de datos a esa hora.',
    act: 'Ponga primero a salvo los puntos de control y la carpeta del registro. Cambie las contraseñas de las cuentas de la base de datos, averigüe quién entró y recupere la entrada desde el recolector. Incidente.',
    harmless: 'Nunca. La aplicación no tiene ningún camino para hacerlo.',
  },
  keyDenied: {
    title: 'Se rechazó una clave o un valor sellado',
    means:
      'Algo sellado no se abrió: se movió, se cambió o se copió de otra parte, su clave se destruyó, o el servicio de claves se negó o no contestó.',
    look: 'Registro de auditoría, acción key.denied: ¿qué tabla, qué motivo? Muchas a la vez con motivo down o refused es el servicio de claves; una sola fila con otro motivo fue tocada.',
    act: 'Servicio caído: mire su estado, no se pierde nada. Una sola fila: trátela como cambiada a espaldas de la aplicación. Clave destruida: la cuenta se borró, averigüe qué la sigue pidiendo.',
    harmless: 'Justo después de un borrado, mientras algún programa recuerda la cuenta.',
  },
  egressBlocked: {
    title: 'Un programa quiso llamar a una dirección que no está en la lista',
    means:
      'La API o el proceso de fondo iban a conectarse con un destino que no está en la lista, o cuyo nombre lleva a otra parte. No se llamó.',
    look: 'La alerta nombra destino y puerto. Registro de auditoría, acción egress.blocked: el motivo addressRefused significa que un nombre se volvió contra nosotros.',
    act: 'Si el destino es correcto y nuevo, ingeniería lo añade a la lista. Si nadie lo conoce, cambió un programa o una dependencia: detenga la publicación y busque lo último que se instaló.',
    harmless:
      'Un servidor de correo o un receptor de alertas nuevo cuya entrada en la lista se olvidó.',
  },
  pipelineSilent: {
    title: 'Una parte del sistema calló',
    means:
      'La alerta nombra la parte: sealer (el registro no se sella), relay o mail (hay trabajo esperando), alerts (nadie busca alertas), api o worker (falta un programa).',
    look: 'Estado en la consola y después el registro del proceso de fondo, o el del sellador donde es un programa aparte. ¿La base de datos está bien? ¿El disco está lleno? ¿Se dañó el registro sellado?',
    act: 'Arranque de nuevo el proceso de fondo, o el sellador donde va aparte; lo que espera se hace solo. Si dice que el registro sellado está dañado, no borre nada: conserve la carpeta y llame a ingeniería. Recuerde que durante el silencio no hay otras alertas.',
    harmless: 'Una parada prevista de más de un minuto. Anúnciela.',
  },
  clockSkew: {
    title: 'Los relojes de los programas no coinciden',
    means:
      'Dos programas difieren en más de medio minuto. De los relojes dependen los códigos, las sesiones y las horas del registro.',
    look: 'La alerta nombra el programa más alejado del reloj de la base de datos. ¿Funciona su servicio de hora?',
    act: 'Ajuste el reloj de esa máquina con su servicio de hora y retírela hasta entonces. Anote el intervalo: las entradas de ese programa llevan horas equivocadas.',
    harmless: 'Una máquina virtual que estuvo en pausa. Se corrige en un minuto.',
  },
  deadLetters: {
    title: 'Algo se abandonó tras todos los intentos',
    means:
      'Un evento, un correo o el envío de una alerta se intentó una y otra vez y se abandonó. Alguien lo espera en vano.',
    look: 'Revisiones, envíos abandonados; el registro nombra tipo y código. Los correos con el código del servidor, los eventos con el nombre de un fallo.',
    act: 'Busque primero la causa. Correos: una dirección que no existe no necesita nada. Eventos: ingeniería los vuelve a poner en espera cuando la causa desaparece.',
    harmless: 'Una sola dirección que no existe.',
  },
  reviewOverdue: {
    title: 'No se hizo una revisión diaria',
    means:
      'Nadie de seguridad miró durante más de un día las alertas, los datos descubiertos, los accesos sellados o los envíos abandonados de una jornada.',
    look: 'Revisiones: qué día, cuál de ellas.',
    act: 'Hágala ahora y diga qué resultó. Si nadie tiene tiempo, el equipo es demasiado pequeño: dígaselo a quien lo dirige.',
    harmless: 'Días de fiesta. No son motivo para saltarse un día, solo para hacer dos de una vez.',
  },
}
