import type { Language } from './language';

export const PT: Language = {
  joined: false,
  sections: {
    summary: 'resumo|resumo executivo|sumário|visão geral|em resumo|síntese|panorama|última sessão|em poucas palavras',
    goal: 'objetivo*|objectivo*|contexto|propósito|meta|metas|motivação|finalidade|escopo|âmbito|por que|porquê|problema a resolver|o que queremos alcançar|queremos alcançar|o que queremos',
    status:
      'estado|estado atual|estado actual|status|status atual|situação|situação atual|estado do projeto|status do projeto|onde estamos|andamento|progresso|posição atual|em que ponto estamos',
    metrics: 'métrica*|indicador*|números|medições',
    'since-last': 'desde a última|desde o último|mudanças desde|alterações desde|desde a sessão anterior',
    completed:
      'concluído*|concluída*|completo*|completado*|feito|feitos|feitas|terminado*|finalizado*|finalizada*|realizado*|realizada*|o que foi feito|o que fizemos|o que foi concluído|o que foi realizado|o que foi implementado|o que já foi feito|trabalho realizado|trabalho concluído|trabalho feito|tarefas concluídas|tarefas realizadas|tarefas finalizadas|mudanças recentes|alterações recentes|mudanças realizadas|alterações realizadas|últimas alterações|últimas mudanças|implementado*|implementada*|entregue*|entregas|resolvido*|problemas resolvidos|erros corrigidos|corrigido*|correções|resultados|conquistas|realizações|já feito|já concluído|marcos alcançados',
    'in-progress':
      'em andamento|em curso|em progresso|em execução|trabalho em andamento|trabalho em curso|tarefa atual|tarefas atuais|tarefas em andamento|trabalho atual|atualmente|agora|no momento|iniciado*|começado|parcialmente|parcialmente feito|parcialmente concluído*|pela metade|em desenvolvimento|onde paramos|onde parei|foco atual|fazendo|começado mas não terminado|estou trabalhando|no que estou trabalhando|iniciado mas não concluído',
    next: 'próximos passos|próximo passo|passos seguintes|próximas ações|próxima ação|próximas tarefas|próxima sessão|próximas etapas|próxima etapa|o que vem a seguir|a seguir|o que vem depois|seguinte*|pendente*|pendência*|tarefas pendentes|trabalho pendente|a fazer|por fazer|para fazer|ainda a fazer|o que falta|o que falta fazer|falta fazer|faltando|falta|restante*|tarefas restantes|trabalho restante|o que resta|não feito|não concluído*|não iniciado|ainda não feito|o que não foi feito|sem fazer|inacabado*|planejado*|planeado*|previsto*|tarefas|lista de tarefas|prioridade*|prioridades imediatas|imediato*|imediata*|curto prazo|médio prazo|longo prazo|recomendaç*|recomendado*|ações|plano de ação|roteiro|comece aqui|começar aqui|continuar aqui|backlog|todo|acompanhamento|futuro|trabalhos futuros|melhorias futuras|adiado*|mais tarde|itens em aberto|pontos em aberto',
    carried: 'herdado*|transportado*|trazido da sessão anterior|vindo da sessão anterior',
    blockers:
      'bloqueio*|bloqueado*|bloqueante*|impedimento*|obstáculo*|entraves|aguardando|à espera de|o que bloqueia|o que está bloqueando|problemas bloqueantes|travado*|bloqueadores|bloqueador',
    questions:
      'pergunta*|perguntas em aberto|perguntas abertas|questões|questões em aberto|questões abertas|dúvida*|a esclarecer|esclarecimentos|incógnitas|pontos a esclarecer',
    decisions:
      'decisões tomadas|decisões chave|decisões importantes|decidido|o que foi decidido|o que decidimos|acordos|escolhas|decisões técnicas|decisões de arquitetura|decisões de projeto|escolhas técnicas|definições|decisão|decisões',
    'decisions-needed':
      'decisões pendentes|decisões necessárias|decisões a tomar|a decidir|por decidir|decisões em aberto|aguardando decisão|decisões requeridas|precisa de decisão|ainda não decidido|não decidido|por definir',
    'failed-approaches':
      'tentativas fracassadas|tentativas falhadas|abordagens que falharam|abordagens fracassadas|o que não funcionou|não funcionou|o que não funciona|becos sem saída|o que foi tentado|o que tentamos|tentado|abordagens descartadas|descartado*|fracassos|falhas anteriores',
    gotchas:
      'problemas conhecidos|erros conhecidos|problemas|limitaç*|limitações conhecidas|risco*|aviso*|atenção|cuidado*|armadilha*|o que não fazer|não fazer|evitar|a evitar|ter em conta|a ter em conta|precauç*|notas importantes|observações importantes|alertas|perigos|dívida técnica|regras|consideraç*|pontos de atenção|lembrete*|lembretes|importante|não mexer|bugs conhecidos|pegadinhas|ressalvas',
    learnings:
      'lições|lições aprendidas|aprendizado*|aprendizagem*|aprendizagens|o que aprendemos|aprendido|descoberta*|observações|achados|conclusões|retrospectiva|constatações|o que aprendi|aprendi',
    'files-touched':
      'arquivos modificados|arquivos alterados|arquivos criados|arquivos novos|novos arquivos|arquivos tocados|arquivos editados|arquivos atualizados|arquivos removidos|arquivos afetados|ficheiros modificados|ficheiros alterados|ficheiros criados|ficheiros novos|novos ficheiros|ficheiros tocados|alterações em arquivos|arquivos mexidos|arquivos adicionados|arquivos em que mexi|arquivos que alterei|arquivos que mudei',
    'files-to-review':
      'arquivos chave|arquivos importantes|arquivos relevantes|arquivos para ler|arquivos a ler|arquivos para revisar|ficheiros importantes|ficheiros chave|arquivos principais|leia primeiro|ler primeiro|leitura obrigatória|onde olhar',
    verification:
      'teste*|verificaç*|validaç*|resultados dos testes|estado dos testes|cobertura|qualidade|como testar|evidência*|comprovação',
    'technical-notes':
      'arquitetura|arquitectura|técnico|notas técnicas|detalhes técnicos|implementação|design|projeto técnico|configuração|ambiente|estrutura|abordagem|modelo de dados|desempenho|segurança|causa raiz|análise|restrições|suposições|premissas|solução',
    dependencies: 'dependência*|requisitos|pré requisitos|pré-requisitos',
    'quick-start':
      'início rápido|guia rápido|comandos|comandos úteis|como executar|como rodar|primeiros passos|como iniciar',
    'phase-completion':
      'critérios de sucesso|critérios de aceitação|critérios de aceite|conclusão da fase|fim da fase|fechamento de fase|definição de pronto',
    emergency: 'emergência|incidente|queda|urgência',
    references: 'referência*|links|ligações|documentação|documentos|recursos|veja também|ver também|fontes',
    'team-notes': 'equipe|equipa|notas|diversos|contatos|contactos|comentários|notas da equipe|responsáveis|outros',
    resume:
      'retomar|como retomar|para retomar|retomada|como continuar|para continuar|continuar|prompt|prompt inicial|prompt para a próxima sessão|prompt de retomada|instruções para retomar|reinício',
    statistics:
      'git|estado do git|estado git|commits|últimos commits|último commit|estatística*|branch*|ramo*|histórico git|repositório',
  },
  filler:
    'por que|porquê|o|a|os|as|um|uma|de|do|da|dos|das|e|ou|em|no|na|nos|nas|para|por|com|que|se|é|são|foi|foram|nós|esta|este|estes|estas|nesta|neste|desta|deste|sessão|trabalho|tarefa|tarefas|pontos|itens|principal|principais|importante|importantes|atual|atuais|recente|recentes|novo|novos|novas|último|última|últimos|hoje|projeto|passagem|entrega|todos|outras|chave|não|mais|ainda|já|lista|conhecidos|conhecidas|tomadas|realizados|fase|feitas',
  names: 'árvore|editor|motor|mecanismo|bloqueador|gerador|componente|módulo',
  states: {
    done: 'concluído|concluída|completo|completa|feito|feita|terminado|finalizado|pronto|pronta|resolvido|corrigido|aprovado|implementado|criado|entregue|fechado|ok',
    'in-progress': 'em andamento|em curso|em progresso|parcial|parcialmente|iniciado|ativo|em revisão',
    open: 'pendente|a fazer|planejado|planeado|não iniciado|próximo|aberto|falta|adiado|por fazer|previsto',
    blocked: 'bloqueado|bloqueada|em espera|pausado|aguardando',
    dropped: 'descartado|cancelado|abandonado|rejeitado',
  },
  none: 'nenhum|nenhuma|nada|não há|n a|não se aplica|sem bloqueios|nenhum no momento|nenhum por enquanto|nenhum conhecido|nada pendente|sem impedimentos|nenhuma pendência',
  keys: {
    date: 'data|atualizado|última atualização|criado|data da sessão|gerado|atualizado em|gerado em',
    branch: 'branch|ramo|branch atual|ramo atual|ramo git',
    commit: 'commit|último commit|commit atual|revisão',
    phase: 'fase|fase atual|etapa|marco|etapa atual',
    progress: 'progresso|andamento|progresso geral|progresso total|avanço|percentual',
    tests: 'testes|estado dos testes|resultado dos testes|status dos testes',
    coverage: 'cobertura|cobertura de testes',
    authors: 'autor|autora|autores|escrito por|agente|por|responsável',
    status: 'estado|status|situação',
    health: 'saúde',
    duration: 'duração|duração da sessão',
    'next-session': 'próxima sessão',
    'document-version': 'versão do documento',
    resume: 'retomar com|comando para retomar|continuar com',
  },
  workColumn:
    'tarefa|tarefas|item|trabalho|passo|tema|ação|funcionalidade|descrição|ponto|componente|problema|título|assunto|etapa',
  stateColumn: 'estado|status|resultado|situação|feito|andamento',
};
