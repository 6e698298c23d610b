import type { Same } from '../catalogue.ts'
import type { frameTexts as english } from '../en/frame.ts'

export const frameTexts: Same<typeof english> = {
  brand: 'Girasol',
  skip: 'Ir al contenido',
  home: 'Girasol, página de inicio',
  menu: 'Menú',
  nav: {
    label: 'Principal',
    estimate: 'Calcular mi techo',
    orders: 'Mis pedidos',
    account: 'Mi cuenta',
    signIn: 'Entrar',
    signUp: 'Abrir una cuenta',
    signOut: 'Salir',
  },
  language: { label: 'Idioma', en: 'English', es: 'Español' },
  theme: { label: 'Colores', system: 'Como mi dispositivo', light: 'Claro', dark: 'Oscuro' },
  footer: {
    label: 'Acerca de Girasol',
    promise:
      'Un cálculo honesto, una cuadrilla con nombre y un registro que nadie puede reescribir.',
    sold: 'Nunca vendemos sus datos.',
    privacy: 'Quién miró mis datos',
    sources: 'De dónde salen nuestras cifras',
    security: 'Reportar un problema de seguridad',
    demo: 'Esto es una demostración: no se cobra nada y ninguna cuadrilla sale de verdad.',
  },
  close: 'Cerrar',
  retry: 'Intentar de nuevo',
  map: { zoomIn: 'Acercar', zoomOut: 'Alejar', credits: 'Fuentes del mapa' },
  loading: 'Cargando…',
  show: 'Mostrar',
  hide: 'Ocultar',
  required: 'obligatorio',
  optional: 'opcional',
  reference: 'Referencia: {reference}',
  offline: {
    title: 'No hay conexión',
    body: 'No se pierde nada de esta página. Seguimos en cuanto vuelva la conexión.',
    back: 'Ya hay conexión otra vez.',
  },
  failed: {
    title: 'Eso no funcionó',
    body: 'No se cambió nada. Inténtelo de nuevo en un momento.',
    keepCalm: 'Lo que escribió sigue aquí.',
  },
  notFound: {
    title: 'En esta dirección no hay nada',
    body: 'Puede que el enlace sea viejo o que la página sea de otra cuenta.',
    home: 'Ir a la página de inicio',
  },
  broken: {
    title: 'Esta página dejó de funcionar',
    body: 'No se perdió nada de lo que guardó. Cargue la página otra vez; si vuelve a pasar, díganos la referencia.',
    reload: 'Cargar la página otra vez',
  },
}
