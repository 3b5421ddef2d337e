import type { Language } from './language';

export const ES: Language = {
  joined: false,
  sections: {
    summary:
      'resumen|resumen ejecutivo|sumario|visión general|en resumen|en breve|panorama|síntesis|vista general|última sesión|lo esencial|en pocas palabras|en dos palabras',
    goal: 'objetivo*|contexto|propósito|meta|metas|motivación|finalidad|antecedentes|alcance|por qué|planteamiento|problema a resolver|qué queremos lograr|queremos lograr|lo que queremos',
    status:
      'estado|estado actual|situación|situación actual|estado del proyecto|dónde estamos|en qué punto estamos|estado general|progreso|avance|estado del sistema|cómo vamos',
    metrics: 'métrica*|indicador*|cifras|mediciones|números',
    'since-last': 'desde la última|desde el último|cambios desde|desde la sesión anterior',
    completed:
      'completado*|completada*|hecho|hechos|hechas|terminado*|terminada*|finalizado*|finalizada*|realizado*|realizada*|logro*|logrado*|logrados|lo que se hizo|qué se hizo|qué se ha hecho|lo que se ha hecho|lo hecho|lo que hicimos|qué hicimos|lo que se completó|qué se completó|trabajo realizado|trabajo completado|trabajo hecho|tareas completadas|tareas realizadas|tareas terminadas|cambios recientes|cambios realizados|últimos cambios|implementado*|implementada*|entregado*|entregables|resuelto*|resuelta*|problemas resueltos|errores corregidos|corregido*|arreglado*|arreglos|resultados|ya hecho|lo que ya está|avances realizados|hitos alcanzados',
    'in-progress':
      'donde me quedé|en curso|en progreso|en proceso|en marcha|trabajo en curso|trabajo en progreso|tarea actual|tareas actuales|tareas en curso|trabajo actual|actualmente|ahora|ahora mismo|empezado|iniciado*|parcialmente|parcialmente hecho|parcialmente completado*|a medias|en desarrollo|dónde lo dejamos|donde lo dejamos|donde nos quedamos|dónde nos quedamos|foco actual|en lo que estamos|lo que está en marcha|empezado pero no terminado|estoy trabajando|en lo que estoy trabajando|en lo que trabajo',
    next: 'próximos pasos|próximo paso|siguientes pasos|siguiente paso|pasos siguientes|próximas acciones|próxima acción|próximas tareas|próxima sesión|siguiente sesión|siguientes tareas|qué sigue|lo que sigue|lo siguiente|siguiente|a continuación|pendiente*|tareas pendientes|trabajo pendiente|asuntos pendientes|por hacer|para hacer|queda por hacer|lo que queda|lo que queda por hacer|qué queda|falta*|lo que falta|qué falta|restante*|tareas restantes|trabajo restante|no hecho|no completado*|sin hacer|sin terminar|no terminado*|aún no hecho|lo que no está hecho|planificado*|previsto*|tareas|lista de tareas|prioridad*|prioridades inmediatas|inmediato*|inmediata*|corto plazo|medio plazo|mediano plazo|largo plazo|recomendacion*|recomendado*|acciones|plan de acción|hoja de ruta|empezar aquí|continuar aquí|por dónde seguir|backlog|todo|seguimiento|mejoras futuras|futuro|aplazado*|más adelante|puntos abiertos|sin empezar',
    carried: 'arrastrado*|heredado*|trasladado*|viene de antes',
    blockers:
      'bloqueo*|bloqueado*|bloqueante*|impedimento*|obstáculo*|trabas|esperando|a la espera de|lo que bloquea|qué nos bloquea|problemas bloqueantes|en espera de|bloqueadores|bloqueador',
    questions:
      'pregunta*|preguntas abiertas|duda*|dudas|interrogantes|por aclarar|aclaraciones|incógnitas|preguntas pendientes|cuestiones abiertas|sin aclarar',
    decisions:
      'decision*|decisión|decisiones tomadas|decisiones clave|decidido|lo decidido|qué se decidió|lo que se decidió|acuerdos|decisiones técnicas|decisiones de diseño|elecciones|decisiones de arquitectura|qué decidimos|decidimos|decisiones y motivos',
    'decisions-needed':
      'decisiones pendientes|decisiones necesarias|decisiones por tomar|por decidir|decisiones requeridas|pendiente de decisión|decisiones abiertas|hay que decidir|sin decidir|aún sin decidir|por definir',
    'failed-approaches':
      'intentos fallidos|enfoques fallidos|lo que no funcionó|qué no funcionó|no funcionó|lo que no funciona|callejones sin salida|lo que se intentó|qué se intentó|intentado|enfoques descartados|descartado*|fracasos|fallido*',
    gotchas:
      'problemas conocidos|errores conocidos|problemas|limitacion*|limitaciones conocidas|riesgo*|advertencia*|atención|cuidado|ojo con|ojo|trampas|qué no hacer|lo que no hay que hacer|no hacer|evitar|a evitar|a tener en cuenta|tener en cuenta|precaucion*|notas importantes|avisos|aviso|peligros|deuda técnica|reglas|consideraciones|consideraciones importantes|puntos de atención|recordatorio*|fallos conocidos|bugs conocidos|incidencias|importante|no tocar|salvedades|errores frecuentes|trampas y errores frecuentes|errores comunes',
    learnings:
      'lecciones|lecciones aprendidas|aprendizaje*|aprendido|lo aprendido|qué aprendimos|lo que aprendimos|hallazgo*|observaciones|descubrimiento*|conclusiones|retrospectiva|hallazgos clave',
    'files-touched':
      'archivos modificados|archivos cambiados|archivos creados|archivos nuevos|nuevos archivos|archivos tocados|archivos editados|archivos actualizados|archivos eliminados|archivos afectados|ficheros modificados|ficheros cambiados|ficheros creados|ficheros nuevos|ficheros tocados|cambios en archivos|archivos añadidos|archivos que cambié|archivos que modifiqué|archivos que he cambiado',
    'files-to-review':
      'archivos clave|archivos importantes|archivos relevantes|archivos a leer|archivos para revisar|archivos a revisar|archivos por revisar|ficheros clave|leer primero|lectura obligatoria|ficheros importantes|dónde mirar',
    verification:
      'prueba*|verificacion*|verificación|validacion*|validación|tests|resultados de pruebas|estado de las pruebas|cobertura|calidad|comprobacion*|cómo probar|evidencia*|resultados de las pruebas|resultado de las pruebas',
    'technical-notes':
      'arquitectura|técnico|notas técnicas|detalles técnicos|implementación|diseño|configuración|entorno|estructura|enfoque|modelo de datos|rendimiento|seguridad|causa raíz|análisis|restricciones|supuestos|solución',
    dependencies: 'dependencia*|requisitos|prerrequisitos|requisitos previos',
    'quick-start':
      'inicio rápido|guía rápida|comandos|comandos útiles|puesta en marcha|cómo ejecutar|cómo arrancar|primeros pasos',
    'phase-completion':
      'criterios de éxito|criterios de aceptación|cierre de fase|fin de fase|definición de hecho|cierre de la fase|cierre de la etapa',
    emergency: 'emergencia|incidente|caída|urgencia',
    references: 'referencia*|enlaces|documentación|documentos|recursos|ver también|fuentes|lecturas',
    'team-notes':
      'equipo|notas|observaciones generales|varios|contactos|comentarios|notas del equipo|responsables|otros',
    resume:
      'reanudar|cómo reanudar|para reanudar|reanudación|retomar|cómo retomar|para retomar|cómo continuar|para continuar|continuar|prompt|prompt de inicio|prompt para la próxima sesión|indicaciones para retomar|mensaje inicial',
    statistics:
      'git|estado de git|estado git|commits|últimos commits|último commit|estadística*|rama*|historial git|repositorio',
  },
  filler:
    'por qué|el|la|los|las|lo|un|una|unos|de|del|y|e|o|a|al|en|para|por|con|que|qué|se|es|son|fue|ha|han|nos|hemos|esta|este|estos|estas|sesión|trabajo|tarea|tareas|puntos|principal|principales|importante|importantes|actual|actuales|reciente|recientes|nuevo|nuevos|nuevas|último|última|últimos|hoy|proyecto|traspaso|entrega|todos|otras|otros|clave|no|más|aún|todavía|lista|conocidos|conocidas|tomadas|realizados|ya|fase|muy',
  names: 'árbol|editor|motor|mecanismo|bloqueador|generador|componente|módulo|pendiente de la',
  states: {
    done: 'completado|completada|hecho|hecha|terminado|terminada|finalizado|listo|lista|resuelto|corregido|aprobado|implementado|creado|entregado|cerrado|ok',
    'in-progress': 'en curso|en progreso|en proceso|parcial|parcialmente|iniciado|activo|en marcha|en revisión',
    open: 'pendiente|por hacer|planificado|no iniciado|sin empezar|próximo|siguiente|abierto|falta|aplazado|sin hacer|previsto',
    blocked: 'bloqueado|bloqueada|en espera|pausado',
    dropped: 'descartado|cancelado|abandonado|rechazado',
  },
  none: 'ninguno|ninguna|nada|no hay|n a|no aplica|sin bloqueos|ninguno por ahora|ninguno conocido|sin novedades|ninguno de momento|no hay bloqueos|nada pendiente|sin problemas',
  keys: {
    date: 'fecha|actualizado|última actualización|creado|fecha de la sesión|generado|actualizado el',
    branch: 'rama|rama actual|rama git|branch|rama de trabajo',
    commit: 'commit|último commit|commit actual|revisión',
    phase: 'fase|fase actual|etapa|hito|etapa actual',
    progress: 'progreso|avance|progreso general|progreso total|avance general|porcentaje',
    tests: 'pruebas|tests|estado de las pruebas|resultado de las pruebas|estado de pruebas',
    coverage: 'cobertura|cobertura de pruebas',
    authors: 'autor|autora|autores|escrito por|agente|por|responsable',
    status: 'estado|estado general',
    health: 'salud',
    duration: 'duración|duración de la sesión',
    'next-session': 'próxima sesión',
    'document-version': 'versión del documento',
    resume: 'reanudar con|comando para reanudar|continuar con',
  },
  workColumn:
    'tarea|tareas|elemento|trabajo|paso|tema|acción|funcionalidad|descripción|punto|componente|problema|qué|título|asunto',
  stateColumn: 'estado|resultado|situación|hecho|avance',
};
