import type { Language } from './language';

export const DE: Language = {
  joined: false,
  sections: {
    summary:
      'zusammenfassung|kurzfassung|überblick|übersicht|in kürze|auf einen blick|kurz gesagt|das wichtigste|kurzüberblick|resümee|letzte sitzung|was bisher geschah',
    goal: 'kontext|hintergrund|zweck|auftrag|aufgabenstellung|motivation|ausgangslage|problemstellung|absicht|worum es geht|warum|ziel|ziele|zielsetzung|ziel und zweck|was wir erreichen wollen',
    status:
      'status|stand|aktueller stand|aktueller status|ist zustand|ist-zustand|zustand|projektstand|projektstatus|lage|wo wir stehen|sachstand|fortschritt|zwischenstand|systemzustand|arbeitsstand',
    metrics: 'kennzahl*|metrik*|messwerte|zahlen|messungen|benchmark*',
    'since-last': 'seit letzter|seit der letzten|seit dem letzten|änderungen seit|seit letztem mal',
    completed:
      'was ist passiert|was passiert ist|erledigt*|abgeschlossen*|fertiggestellt*|umgesetzt*|implementiert*|erreicht*|was gemacht wurde|was wurde gemacht|was erledigt wurde|was wurde erledigt|was fertig ist|was ist fertig|getan|was getan wurde|gemacht|durchgeführt*|letzte änderungen|bisherige änderungen|ergebnisse|erfolge|geliefert|behoben*|gelöst*|erledigte aufgaben|änderungen in dieser sitzung|vorgenommene änderungen|durchgeführte arbeiten|heute erledigt|schon erledigt|bereits erledigt|meilensteine|beendet*|gelöste probleme|behobene fehler|heute geschafft|geschafft|fertig|fertige|fertiges|fertig gestellt|was ich gemacht habe|was ich geschafft habe',
    'in-progress':
      'was gerade läuft|woran gerade gearbeitet wird|in arbeit|in bearbeitung|laufend*|aktuell in arbeit|aktuelle aufgabe*|aktuelle arbeit|gerade in arbeit|angefangen*|begonnen*|teilweise fertig*|teilweise erledigt*|woran wir arbeiten|woran gearbeitet wird|derzeit|momentan|im gange|unterbrochen*|wo wir aufgehört haben|halbfertig*|wird bearbeitet|aktueller fokus|angefangen aber nicht fertig|woran ich arbeite|woran ich gerade arbeite|arbeite',
    next: 'noch zu machen|nächste schritte|nächster schritt|nächste aktionen|nächste aufgaben|nächste sitzung|als nächstes|wie geht es weiter|wie es weitergeht|weiteres vorgehen|offen|offene|offene punkte|offene aufgaben|offene arbeiten|offene todos|ausstehend*|todo*|to do|zu tun|noch zu tun|zu erledigen|noch zu erledigen|noch offen|nicht erledigt|noch nicht erledigt|nicht fertig|noch nicht fertig|unerledigt*|was noch fehlt|was fehlt|was noch offen ist|was bleibt|verbleibend*|restarbeiten|restliche arbeiten|restliche aufgaben|geplant*|backlog|bestehendes backlog|aufgaben|aufgabenliste|prioritäten|sofort|kurzfristig*|mittelfristig*|langfristig*|empfehlung*|empfohlene|hier weitermachen|hier anfangen|zuerst|fahrplan|ausblick|folgeaufgaben|nacharbeiten|demnächst|später|zurückgestellt*|naechste schritte|naechster schritt|nicht begonnen|noch nicht begonnen|naechste|nächste',
    carried: 'übertragen*|übernommen*|mitgenommen*|aus letzter sitzung|weitergeführt*',
    blockers:
      'blocker|blockier*|blockade*|hindernis*|hürden|hemmnis*|wartet auf|warten auf|was uns aufhält|stolpersteine und blocker|aktuelle blocker|stillstand|gesperrt',
    questions:
      'offene frage*|unklar*|ungeklärt*|rückfragen|klärungsbedarf|zu klären|noch zu klären|fragen an|frage|fragen',
    decisions:
      'getroffene entscheidungen|entschieden|beschlüsse|beschlossen*|festlegungen|was entschieden wurde|architekturentscheidungen|designentscheidungen|wichtige entscheidungen|abmachungen|vereinbarungen|festgelegt|entscheidung|entscheidungen|entwurfsentscheidung|entwurfsentscheidungen|was wir entschieden haben|entscheidungsprotokoll',
    'decisions-needed':
      'offene entscheidungen|ausstehende entscheidungen|entscheidung nötig|entscheidungen nötig|benötigte entscheidungen|entscheidungsbedarf|zu entscheiden|noch zu entscheiden|anstehende entscheidungen|nötige entscheidungen|noch nicht entschieden|nicht entschieden|unentschieden',
    'failed-approaches':
      'gescheitert*|fehlgeschlagen*|was nicht funktioniert hat|was nicht funktionierte|hat nicht funktioniert|nicht funktioniert|sackgasse*|fehlversuche|verworfen*|versucht|was wir versucht haben|verworfene ansätze|erfolglose ansätze',
    gotchas:
      'nicht vergessen|bekannte probleme|bekannte fehler|bekannte einschränkungen|probleme|einschränkung*|risik*|fallstrick*|stolperfalle*|stolperstein*|achtung|vorsicht|warnung*|hinweis*|wichtige hinweise|wichtig|zu beachten|beachten|was zu beachten ist|nicht tun|was man nicht tun sollte|was nicht zu tun ist|vermeiden|bitte nicht|besonderheiten|tücken|technische schulden|schwachstellen|merke|wissenswertes|regeln|fehlerquellen|nicht anfassen|bedenken|grenzen|worauf man achten muss|worauf zu achten ist|worauf achten',
    learnings:
      'erkenntnis*|gelernt*|was wir gelernt haben|lessons learned|lehren|lernpunkte|einsichten|beobachtung*|rückblick|befunde|entdeckungen',
    'files-touched':
      'geänderte dateien|bearbeitete dateien|neue dateien|angepasste dateien|veränderte dateien|erstellte dateien|berührte dateien|betroffene dateien|gelöschte dateien|dateiänderungen|angefasste dateien|dateien geändert|modifizierte dateien|geänderte und neue dateien|dateien neu|neu dateien|geändert dateien|dateien die ich geändert habe',
    'files-to-review':
      'wichtige dateien|relevante dateien|zentrale dateien|zu lesende dateien|dateien zum lesen|zuerst lesen|pflichtlektüre|schlüsseldateien|wo was liegt|zu prüfende dateien',
    verification:
      'test*|prüfung*|verifikation|verifizierung|validierung|überprüfung|testergebnisse|teststatus|qualitätssicherung|testabdeckung|nachweis*|abnahme|qualität|so wird getestet|getestet|so wurde getestet|wie man das prüft|wie man prüft|prüft|geprüft',
    'technical-notes':
      'technisch*|architektur|umsetzung|implementierung|entwurf|technische notizen|technische details|aufbau|struktur|konfiguration|umgebung|datenmodell|ansatz|ursache|ursachenanalyse|analyse|leistung|sicherheit|rahmenbedingungen|annahmen|lösung',
    dependencies: 'abhängigkeit*|voraussetzung*|anforderungen',
    'quick-start':
      'schnellstart|erste schritte|befehle|wichtige befehle|nützliche befehle|einrichtung|inbetriebnahme|starten|so startet man|kurzanleitung',
    'phase-completion':
      'phasenabschluss|abnahmekriterien|erfolgskriterien|abschlusskriterien|fertig wenn|akzeptanzkriterien',
    emergency: 'notfall|störung|vorfall|ausfall|notfallkontext|notfallübergabe',
    references:
      'referenz*|verweise|links|dokumentation|dokumente|quellen|unterlagen|siehe auch|weiterführendes|ressourcen',
    'team-notes':
      'team|teamnotizen|notizen|anmerkungen|sonstiges|ansprechpartner|kontakte|zuständig*|verschiedenes|bemerkungen|mitteilungen|hinweise fürs team|hinweise für das team|fürs team|für das team',
    resume:
      'wiederaufnahme|fortsetzen|fortsetzung|weitermachen|so geht es weiter|startprompt|prompt für die nächste sitzung|prompt|einstieg|wiedereinstieg|einstiegsprompt|neustart|arbeit fort|setzt man die arbeit fort|so setzt man die arbeit fort|arbeit fortsetzen|weiterarbeiten',
    statistics:
      'git|git stand|git status|git zustand|commits|letzte commits|letzter commit|statistik*|branch|zweig|versionsverwaltung|versionsstand',
  },
  filler:
    'warum|der|die|das|den|dem|des|ein|eine|einer|und|oder|für|von|vom|zu|zum|zur|in|im|an|am|auf|mit|aus|bei|nach|als|ist|sind|war|wurde|wurden|was|wie|wir|ich|diese|dieser|diesem|dieses|sitzung|session|arbeit|arbeiten|aufgabe|aufgaben|punkte|wichtig|wichtige|wichtigste|aktuell|aktuelle|aktueller|aktuellen|neu|neue|letzte|letzten|heute|bisher|bereits|schon|noch|projekt|übergabe|stand|per|alle|weitere|hier|haben|hat|nächste|nächsten|technische|getroffene|bekannte|offene|übersicht|dateien|kurze',
  names: 'modul|editor|baum|generator|komponente|mechanismus|steuerung|assistent|dialog|werkzeug',
  states: {
    done: 'erledigt|fertig|abgeschlossen|umgesetzt|implementiert|behoben|gelöst|erstellt|bestanden|freigegeben|geprüft|ausgeliefert',
    'in-progress': 'in arbeit|in bearbeitung|laufend|läuft|begonnen|teilweise|angefangen|aktiv',
    open: 'offen|ausstehend|geplant|nicht begonnen|noch offen|zurückgestellt|später|fehlt|nicht erledigt|nicht gestartet',
    blocked: 'blockiert|wartet|gesperrt|pausiert',
    dropped: 'verworfen|abgebrochen|entfällt|gestrichen',
  },
  none: 'keine|keiner|keines|kein|nichts|entfällt|keine bekannt|keine offenen|keine blocker|derzeit keine|aktuell keine|momentan keine|nichts offen|zurzeit keine|keine offenen fragen|keine probleme',
  keys: {
    date: 'datum|stand|erstellt|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|erstellt am|stand vom|vom|letzte änderung',
    branch: 'branch|zweig|aktueller branch|git branch|arbeitsbranch|entwicklungszweig',
    commit: 'commit|letzter commit|aktueller commit|letzter stand|revision',
    phase: 'phase|aktuelle phase|meilenstein|abschnitt|etappe|projektphase',
    progress: 'fortschritt|gesamtfortschritt|fertigstellung|fertigstellungsgrad|projektfortschritt',
    tests: 'tests|teststatus|testergebnis|testergebnisse|testlauf|teststand',
    coverage: 'testabdeckung|abdeckung',
    authors: 'autor|autorin|autoren|verfasser|verfasst von|erstellt von|bearbeiter|agent|von',
    status: 'status|zustand|gesamtstatus',
    health: 'gesundheit|ampel|projektampel',
    duration: 'sitzungsdauer|dauer|dauer der sitzung',
    'next-session': 'nächste sitzung',
    'document-version': 'dokumentversion|version des dokuments',
    resume: 'fortsetzen mit|weiter mit|startbefehl',
  },
  workColumn:
    'aufgabe|aufgaben|punkt|arbeit|arbeitspaket|schritt|thema|was|beschreibung|komponente|problem|titel|maßnahme|baustein|funktion',
  stateColumn: 'status|stand|zustand|ergebnis|erledigt',
};
