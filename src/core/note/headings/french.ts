import type { Language } from './language';

export const FR: Language = {
  joined: false,
  sections: {
    summary: 'résumé|synthèse|aperçu|vue d ensemble|en bref|en résumé|l essentiel|récapitulatif|bilan|dernière session',
    goal: 'objectif*|but|contexte|finalité|mission|motivation|problématique|pourquoi|problème à résoudre|cadre',
    status:
      'état|état actuel|statut|état des lieux|état du projet|où nous en sommes|où on en est|où en est on|situation|situation actuelle|avancement|progression|état d avancement|point de situation|où en sommes nous|où en est le projet',
    metrics: 'métrique*|indicateur*|chiffres|mesures|chiffres clés',
    'since-last': 'depuis la dernière|depuis le dernier|changements depuis|depuis la session précédente',
    completed:
      'terminé*|fait|faits|faites|achevé*|accompli*|réalisé*|réalisation*|complété*|livré*|implémenté*|ce qui a été fait|ce qui est fait|ce qui a été réalisé|ce qui a été accompli|ce qui a été terminé|travail effectué|travaux effectués|travail accompli|travail réalisé|tâches terminées|tâches accomplies|tâches effectuées|changements récents|modifications récentes|modifications apportées|modifications effectuées|corrigé*|résolu*|problèmes résolus|corrections|résultats|effectué*|déjà fait|livrables|acquis|bugs corrigés|en place|déjà en place|j ai fait|ce que j ai fait',
    'in-progress':
      'où j’en suis|où nous en sommes|en cours|travail en cours|travaux en cours|tâche en cours|tâches en cours|tâche actuelle|en ce moment|actuellement|commencé*|entamé*|partiellement|partiellement fait|partiellement terminé*|sur quoi on travaille|là où on s est arrêté|où on s est arrêté|où nous nous sommes arrêtés|inachevé*|chantier en cours|chantiers en cours|maintenant|en cours de réalisation|commencé mais pas terminé|je travaille|sur quoi je travaille|ce sur quoi je travaille',
    next: 'prochaines étapes|prochaine étape|étapes suivantes|étape suivante|prochaines actions|prochaine action|prochaines tâches|prochaine session|la suite|et ensuite|suite à donner|suite|à faire|reste à faire|ce qui reste|ce qui reste à faire|restant*|tâches restantes|travail restant|travaux restants|à venir|à réaliser|à terminer|à traiter|en attente|tâches en attente|pas fait|non fait|non terminé*|non réalisé*|pas terminé*|pas encore fait|ce qui n est pas fait|ce qui manque|manquant*|planifié*|prévu*|tâches|liste des tâches|priorité*|priorités immédiates|immédiat*|court terme|moyen terme|long terme|recommandation*|recommandé*|actions|plan d action|feuille de route|commencer ici|reprendre ici|backlog|todo*|différé*|reporté*|points ouverts|par où commencer|plus tard|pas encore commencé|pas commencé|non commencé',
    carried: 'reporté de|reports|repris de|report de la session',
    blockers:
      'blocage*|bloqué*|bloquant*|points bloquants|point bloquant|obstacle*|freins|en attente de|ce qui bloque|problèmes bloquants|empêchement*|verrous|bloqueurs|bloqueur',
    questions:
      'questions ouvertes|questions en suspens|à clarifier|points à clarifier|incertitude*|inconnues|points à éclaircir|questions pour|question|questions',
    decisions:
      'décision*|décisions prises|choix|choix techniques|choix effectués|décidé|décisions d architecture|arbitrages|ce qui a été décidé|choix de conception|décisions clés|ce que nous avons décidé|nous avons décidé|ce que j ai décidé',
    'decisions-needed':
      'décisions à prendre|décision à prendre|décisions en attente|décisions requises|décisions nécessaires|à décider|arbitrages attendus|décisions ouvertes|en attente de décision|pas encore décidé|pas décidé|non décidé|reste à décider',
    'failed-approaches':
      'échec*|échoué*|tentative*|approches échouées|ce qui n a pas marché|ce qui n a pas fonctionné|ce qui ne marche pas|ce qui ne fonctionne pas|n a pas fonctionné|impasse*|pistes abandonnées|approches abandonnées|essayé|ce qui a été essayé|fausses pistes|essais infructueux',
    gotchas:
      'problèmes connus|problème connu|bugs connus|limitation*|limites|limites connues|risque*|piège*|attention|avertissement*|mise en garde|mises en garde|points d attention|point d attention|à savoir|à ne pas faire|ne pas faire|ne pas|à éviter|précaution*|problèmes|vigilance|points de vigilance|dette technique|notes importantes|remarques importantes|règles|à retenir|contournements|bon à savoir|subtilités',
    learnings:
      'leçon*|leçons apprises|apprentissage*|enseignement*|appris|ce que nous avons appris|ce qu on a appris|retour d expérience|constat*|observations|découverte*|rétrospective',
    'files-touched':
      'fichiers modifiés|fichiers changés|fichiers créés|fichiers ajoutés|nouveaux fichiers|fichiers touchés|fichiers supprimés|fichiers impactés|fichiers mis à jour|modifications de fichiers|fichiers édités|fichiers concernés|fichiers que j ai changés|fichiers que j ai modifiés|fichiers édités et créés',
    'files-to-review':
      'fichiers clés|fichiers importants|fichiers à lire|fichiers à consulter|à lire|à lire d abord|lectures obligatoires|fichiers pertinents|fichiers de référence|où chercher',
    verification:
      'tests effectués|test*|vérification*|validation*|résultats des tests|état des tests|couverture|qualité|recette|comment tester|contrôles|preuves',
    'technical-notes':
      'architecture|technique*|notes techniques|détails techniques|implémentation|mise en œuvre|conception|configuration|environnement|structure|approche|modèle de données|performance*|sécurité|cause racine|analyse|contraintes|hypothèses|solution',
    dependencies: 'dépendance*|prérequis|pré requis|exigences',
    'quick-start':
      'démarrage rapide|prise en main|commandes|commandes utiles|comment lancer|lancement|mise en route|pour démarrer',
    'phase-completion':
      'critères de réussite|critères d acceptation|critères de succès|fin de phase|clôture de phase|définition de terminé|clôture de la phase|clôture|bilan de phase',
    emergency: 'urgence|incident|panne|contexte d urgence|contexte urgent',
    references: 'référence*|liens|lien|documentation|documents|ressources|voir aussi|sources|pour aller plus loin',
    'team-notes': 'équipe|notes|remarques|divers|contacts|commentaires|notes pour l équipe|responsables|interlocuteurs',
    resume:
      'reprise|comment reprendre|pour reprendre|reprendre|invite de reprise|prompt|prompt de reprise|invite|continuer|pour continuer|prompt pour la prochaine session|redémarrage|instructions de reprise',
    statistics:
      'git|état git|état de git|commits|derniers commits|dernier commit|statistiques|branche*|historique git|dépôt',
  },
  filler:
    'pourquoi|le|la|les|l|un|une|des|du|de|d|et|ou|à|au|aux|en|dans|pour|par|sur|avec|ce|cette|ces|cet|qui|que|qu|a|été|est|sont|nous|on|je|notre|session|travail|travaux|tâche|tâches|points|principal|principaux|principales|important|importants|importantes|actuel|actuelle|actuels|récent|récents|récentes|nouveau|nouveaux|nouvelles|dernier|dernière|derniers|aujourd|hui|projet|passation|transmission|tous|toutes|autres|clé|clés|s|n|pas|encore|connus|connues|liste|phase',
  names: 'arbre|éditeur|moteur|questionnaire|bloqueur|mécanisme|générateur|composant|module',
  states: {
    done: 'terminé|terminée|terminés|fait|faite|achevé|complété|complète|complet|livré|corrigé|résolu|validé|implémenté|créé|fini|approuvé|réussi',
    'in-progress': 'en cours|commencé|partiel|partiellement|entamé|actif',
    open: 'à faire|en attente|prévu|planifié|non commencé|à venir|ouvert|restant|différé|reporté|pas commencé|manquant|non fait',
    blocked: 'bloqué|bloquée|suspendu|en pause',
    dropped: 'abandonné|annulé|rejeté|écarté',
  },
  none: 'aucun|aucune|rien|néant|sans objet|pas de|aucun blocage|aucun problème|rien à signaler|aucun pour le moment|aucun pour l instant|aucune pour l instant|aucun connu|pas de blocage|s o',
  keys: {
    date: 'date|créé le|mis à jour|mise à jour|dernière mise à jour|date de la session|le|généré le',
    branch: 'branche|branche actuelle|branche git|branche courante|branche de travail',
    commit: 'commit|dernier commit|commit actuel|révision',
    phase: 'phase|phase actuelle|étape|jalon|étape actuelle|phase en cours',
    progress: 'avancement|progression|progrès|avancement global|progression globale|taux d avancement',
    tests: 'tests|état des tests|résultats des tests|résultat des tests',
    coverage: 'couverture|couverture des tests|couverture de tests',
    authors: 'auteur|auteurs|auteure|rédigé par|agent|par|rédacteur',
    status: 'statut|état',
    health: 'santé',
    duration: 'durée|durée de la session',
    'next-session': 'prochaine session|prochaine séance',
    'document-version': 'version du document',
    resume: 'reprendre avec|commande de reprise',
  },
  workColumn:
    'tâche|tâches|élément|travail|étape|sujet|action|fonctionnalité|description|point|composant|problème|quoi|titre|chantier',
  stateColumn: 'statut|état|résultat|avancement|fait',
};
