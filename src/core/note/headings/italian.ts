import type { Language } from './language';

export const IT: Language = {
  joined: false,
  sections: {
    summary:
      'riepilogo|riassunto|sommario|sintesi|panoramica|in breve|in sintesi|quadro generale|ultima sessione|visione d insieme',
    goal: 'obiettivo|obiettivi|contesto|scopo|finalità|motivazione|premessa|perché|problema da risolvere|ambito|cosa vogliamo ottenere|vogliamo ottenere|cosa vogliamo',
    status:
      'stato|stato attuale|stato corrente|situazione|situazione attuale|stato del progetto|a che punto siamo|dove siamo|avanzamento|progresso|progressi|stato dell arte|stato dei lavori|stato di avanzamento',
    metrics: 'metrica|metriche|indicatori|numeri|misure|misurazioni',
    'since-last': 'dall ultima|dall ultimo|modifiche dall ultima|dalla sessione precedente|dalla scorsa sessione',
    completed:
      'completato|completati|completata|completate|fatto|fatti|fatte|finito|finiti|terminato|terminati|concluso|conclusi|concluse|realizzato|realizzati|realizzate|cosa è stato fatto|che cosa è stato fatto|ciò che è stato fatto|cosa abbiamo fatto|quanto fatto|cosa è stato completato|lavoro svolto|lavori svolti|lavoro completato|lavoro fatto|lavoro eseguito|attività completate|attività svolte|attività concluse|compiti completati|modifiche recenti|modifiche apportate|modifiche effettuate|cambiamenti recenti|ultime modifiche|implementato|implementati|implementate|consegnato|consegnati|risolto|risolti|problemi risolti|errori corretti|corretto|corretti|correzioni|risultati|risultati raggiunti|traguardi|già fatto|eseguito|eseguiti|svolto|svolte',
    'in-progress':
      'in corso|in lavorazione|in corso d opera|lavoro in corso|lavori in corso|attività in corso|attività corrente|attività attuale|compito attuale|al momento|attualmente|adesso|ora|iniziato|iniziati|parzialmente|parzialmente completat*|parzialmente fatto|a metà|in sviluppo|dove siamo rimasti|dove eravamo rimasti|dove mi sono fermato|focus attuale|avviato|in esecuzione|sto lavorando|a cosa sto lavorando|a cosa stiamo lavorando|iniziato ma non finito',
    next: 'prossimi passi|prossimo passo|passi successivi|passo successivo|prossime azioni|prossima azione|prossime attività|prossima sessione|prossimi sviluppi|cosa fare dopo|cosa viene dopo|e adesso|seguito|da fare|ancora da fare|da completare|da terminare|da svolgere|cose da fare|resta da fare|cosa resta|cosa resta da fare|cosa manca|manca|mancante|mancanti|rimanente|rimanenti|lavoro rimanente|lavoro restante|attività rimanenti|attività restanti|in sospeso|attività in sospeso|questioni in sospeso|non fatto|non completat*|non ancora fatto|non iniziato|non terminato|cosa non è stato fatto|incompiuto|incompleto|pianificato|pianificati|previsto|previsti|attività|compiti|elenco attività|priorità|priorità immediate|immediato|immediate|breve termine|medio termine|lungo termine|raccomandazioni|consigli|azioni|piano d azione|tabella di marcia|inizia qui|iniziare da qui|riprendi da qui|backlog|todo|futuro|sviluppi futuri|rimandato|rimandati|più avanti|punti aperti',
    carried:
      'riportato|riportati|ereditato|ereditati|trascinato|riportato dalla sessione precedente|riportato dalla sessione',
    blockers:
      'blocco|blocchi|bloccante|bloccanti|bloccato|bloccati|impedimento|impedimenti|ostacolo|ostacoli|in attesa di|cosa blocca|cosa ci blocca|problemi bloccanti|punti bloccanti|fermo|intoppi',
    questions:
      'domanda|domande|domande aperte|dubbio|dubbi|da chiarire|chiarimenti|questioni aperte|incognite|punti da chiarire|interrogativi',
    decisions:
      'decisione|decisioni|decisioni prese|decisioni chiave|deciso|cosa è stato deciso|cosa abbiamo deciso|scelte|scelte fatte|scelte tecniche|scelte progettuali|accordi|decisioni architetturali|decisioni tecniche|scelte di progetto',
    'decisions-needed':
      'decisioni da prendere|decisione da prendere|decisioni in sospeso|decisioni necessarie|da decidere|decisioni aperte|in attesa di decisione|decisioni richieste',
    'failed-approaches':
      'tentativi falliti|approcci falliti|cosa non ha funzionato|ciò che non ha funzionato|non ha funzionato|cosa non funziona|vicoli ciechi|cosa abbiamo provato|provato|tentativi|approcci scartati|scartato|scartati|fallimenti|strade abbandonate',
    gotchas:
      'problemi noti|errori noti|bug noti|problemi|limitazioni|limitazioni note|limiti|limiti noti|rischio|rischi|avvertenza|avvertenze|attenzione|avviso|avvisi|insidie|trappole|cosa non fare|non fare|da evitare|evitare|da tenere presente|da tenere a mente|precauzioni|note importanti|pericoli|debito tecnico|regole|considerazioni|punti di attenzione|promemoria|importante|non toccare|criticità|da sapere|da ricordare|accortezze',
    learnings:
      'lezioni|lezioni apprese|insegnamenti|apprendimenti|cosa abbiamo imparato|imparato|scoperte|scoperta|osservazioni|conclusioni|retrospettiva|risultanze|intuizioni',
    'files-touched':
      'file modificati|file cambiati|file creati|file nuovi|nuovi file|file toccati|file aggiornati|file aggiunti|file eliminati|file rimossi|file interessati|modifiche ai file|file coinvolti|file editati',
    'files-to-review':
      'file chiave|file importanti|file rilevanti|file da leggere|file da rivedere|file da controllare|file principali|leggere prima|da leggere|letture obbligatorie|dove guardare|file di riferimento',
    verification:
      'test eseguiti|test|verifica|verifiche|validazione|risultati dei test|stato dei test|copertura|qualità|come testare|controlli|collaudo|prove',
    'technical-notes':
      'architettura|tecnico|note tecniche|dettagli tecnici|implementazione|progettazione|configurazione|ambiente|struttura|approccio|modello dati|modello dei dati|prestazioni|sicurezza|causa principale|analisi|vincoli|ipotesi|soluzione',
    dependencies: 'dipendenza|dipendenze|requisiti|prerequisiti',
    'quick-start':
      'avvio rapido|guida rapida|comandi|comandi utili|come avviare|come eseguire|per iniziare|primi passi',
    'phase-completion':
      'criteri di successo|criteri di accettazione|completamento fase|chiusura fase|fine fase|definizione di fatto|chiusura della fase|chiusura di fase',
    emergency: 'emergenza|incidente|guasto|urgenza',
    references: 'riferimento|riferimenti|link|collegamenti|documentazione|documenti|risorse|vedi anche|fonti',
    'team-notes': 'squadra|team|note|varie|contatti|commenti|note per il team|responsabili|altro|appunti',
    resume:
      'ripresa|come riprendere|per riprendere|riprendere|come continuare|per continuare|continuare|prompt|prompt iniziale|prompt di ripresa|prompt per la prossima sessione|istruzioni per riprendere|ripartenza',
    statistics:
      'git|stato git|stato di git|commit|ultimi commit|ultimo commit|statistiche|ramo|rami|storico git|repository',
  },
  filler:
    'perché|il|lo|la|i|gli|le|l|un|una|uno|di|del|della|dei|degli|delle|dell|e|o|a|al|alla|ai|in|nel|nella|per|da|dal|con|che|cosa|si|è|sono|stato|stati|stata|state|abbiamo|ho|questa|questo|questi|queste|sessione|lavoro|lavori|punti|principale|principali|importante|importanti|attuale|attuali|recente|recenti|nuovo|nuovi|nuove|ultimo|ultima|ultimi|oggi|progetto|passaggio|consegne|consegna|tutti|altre|altri|chiave|non|più|ancora|già|elenco|lista|noti|note|prese|fase|attività|compiti',
  names: 'albero|editor|motore|meccanismo|generatore|componente|modulo|coda',
  states: {
    done: 'completato|completata|completati|fatto|fatta|finito|terminato|concluso|risolto|corretto|approvato|implementato|creato|consegnato|chiuso|ok|pronto',
    'in-progress': 'in corso|in lavorazione|parziale|parzialmente|iniziato|attivo|in revisione|avviato',
    open: 'da fare|in sospeso|pianificato|non iniziato|prossimo|aperto|manca|rimandato|previsto|in programma',
    blocked: 'bloccato|bloccata|in attesa|in pausa|fermo',
    dropped: 'scartato|annullato|abbandonato|rifiutato',
  },
  none: 'nessuno|nessuna|nessun|niente|nulla|non applicabile|n a|nessun blocco|nessun problema|al momento nessuno|nessuno al momento|nessuno noto|niente di rilevante|nessuna in sospeso',
  keys: {
    date: 'data|aggiornato|ultimo aggiornamento|creato|data della sessione|generato|aggiornato il|creato il|data sessione',
    branch: 'branch|ramo|ramo attuale|ramo git|branch attuale|ramo di lavoro',
    commit: 'commit|ultimo commit|commit attuale|revisione',
    phase: 'fase|fase attuale|tappa|traguardo|fase corrente',
    progress: 'avanzamento|progresso|avanzamento generale|progresso totale|completamento|percentuale',
    tests: 'test|stato dei test|risultati dei test|esito dei test|stato test',
    coverage: 'copertura|copertura dei test',
    authors: 'autore|autrice|autori|scritto da|agente|a cura di|responsabile',
    status: 'stato|stato generale|situazione',
    health: 'salute',
    duration: 'durata|durata della sessione',
    'next-session': 'prossima sessione',
    'document-version': 'versione del documento',
    resume: 'riprendere con|comando di ripresa|continuare con',
  },
  workColumn:
    'attività|compito|compiti|elemento|lavoro|passo|tema|azione|funzionalità|descrizione|punto|componente|problema|cosa|titolo|argomento',
  stateColumn: 'stato|esito|risultato|situazione|fatto|avanzamento',
};
