import type { Same } from '../catalogue.ts'
import type { watchTexts as english } from '../en/watch.ts'

export const watchTexts: Same<typeof english> = {
  banner: {
    silent: 'En este momento nadie busca alertas.',
    silentBody:
      '{age, select, never {No consta ninguna búsqueda.} other {La última búsqueda fue {age}.}} No se avisaría de ningún ataque. Arranque el trabajador; hasta entonces alguien tiene que leer el registro de auditoría.',
    open: '{count, plural, one {Hay una alerta abierta.} other {Hay # alertas abiertas.}}',
    overdue:
      '{count, plural, one {Hay una revisión diaria atrasada.} other {Hay # revisiones diarias atrasadas.}}',
    toAlerts: 'Ver las alertas',
    toReviews: 'Ver las revisiones',
  },
  alerts: {
    title: 'Alertas',
    intro:
      'Lo que las reglas encontraron en el registro de auditoría y en el sistema. Cada una llega también por correo a todo el equipo de seguridad. Si una confirmada ocurre otra vez, vuelve.',
    open: 'Abiertas',
    openNone: 'No hay ninguna alerta abierta. No ocurrió nada de lo que las reglas conocen.',
    past: 'Confirmadas',
    pastNone: 'Todavía no se confirmó ninguna.',
    seen: '{count, plural, one {Vista una vez} other {Vista # veces}}, la primera <first></first>, la última <last></last>',
    subject: 'Se refiere a',
    system: 'El sistema',
    facts: 'Lo que se contó',
    runbook: 'Qué significa y qué hacer',
    means: 'Qué significa',
    look: 'Cómo mirar',
    act: 'Qué hacer',
    harmless: 'Cuándo no es un ataque',
    acknowledge: 'Confirmar',
    acknowledgeTitle: '¿Qué había detrás?',
    acknowledgeBody:
      'Su nombre y la respuesta quedan en el registro de auditoría. Si lo mismo ocurre otra vez, se crea una alerta nueva.',
    verdictLabel: 'Fue',
    acknowledged: 'La alerta quedó confirmada.',
    by: '{verdict}, lo dijo <person></person> <time></time>',
    severity: { low: 'Baja', medium: 'Media', high: 'Alta', critical: 'Crítica' },
    verdict: {
      attack: 'Un ataque',
      mistake: 'Un error nuestro o de un colega',
      expected: 'Algo previsto',
      falseAlarm: 'Una falsa alarma: la regla se equivocó',
    },
    fact: {
      firstEntry: 'Primera entrada del registro',
      lastEntry: 'Última entrada del registro',
      different: 'Distintos',
      seconds: 'Segundos sin trabajar',
      secondsApart: 'Segundos de diferencia',
      thing: 'Clase de cosa',
      id: 'Su identificador',
      isRole: 'Función que tiene',
      isState: 'Estado que tiene',
      toldRole: 'Función según el registro',
      toldState: 'Estado según el registro',
      dead: 'Abandonados',
      overdue: 'Atrasadas',
    },
  },
  reviews: {
    title: 'Revisiones diarias',
    intro:
      'Cada día alguien de seguridad mira el día anterior, también cuando no pasó nada. Lo que no se hace un día después de su plazo crea una alerta.',
    open: 'Por hacer',
    openNone: 'Todo está visto hasta ayer.',
    past: 'Hechas en las últimas cuatro semanas',
    pastNone: 'Ninguna todavía.',
    kind: {
      alerts: 'Alertas del día',
      reveals: 'Datos descubiertos del día',
      sealedAccesses: 'Accesos sellados del día',
      deadLetters: 'Abandonado por el sistema',
    },
    amount: '{count, plural, =0 {Ninguno} one {Uno} other {#}}',
    due: 'plazo <time></time>',
    overdue: 'Atrasada',
    look: 'Verlo',
    done: 'Ya se miró',
    doneTitle: '¿Qué resultó?',
    doneBody:
      'Usted dice que miró: {what}, {day}. Su nombre y la respuesta quedan en el registro de auditoría.',
    verdictLabel: 'Resultado',
    doneNow: 'La revisión quedó hecha.',
    by: '{verdict}, lo dijo <person></person> <time></time>',
    verdict: {
      nothingUnusual: 'Nada fuera de lo común',
      followedUp: 'Se dio seguimiento a algo',
      escalated: 'Pasó a ser un incidente',
    },
  },
}
