import type { Language } from './language';

export const EN: Language = {
  joined: false,
  sections: {
    summary:
      'short version|long story short|summary|executive summary|tl dr|tldr|overview|recap|at a glance|in short|in brief|abstract|session summary|last session|what happened|what this is|bottom line|brief|synopsis|story so far|in a nutshell|in one sentence|in a sentence|summary for next session|summary for the next session',
    goal: 'goal*|objective*|context|background|purpose|mission|motivation|intent|aim*|problem|problem statement|scope|why|task|north star|big picture|vision|user request|request|what we are building|why this matters|trying to achieve|what we are trying to achieve|what we want|what we want to achieve|context for next session|context for the next session',
    status:
      'status|state|current state|current status|where we are|where things stand|where it stands|health|snapshot|repo state|system state|project state|what is true now|what works|progress|development status|phase status|situation|standing',
    metrics:
      'metric*|kpi*|benchmark*|measurement*|numbers|performance results|code metrics|velocity|scores|figures|target improvements|expected improvements|targets|success metrics|target metrics',
    'since-last':
      'since last|since the last|since previous|changes since|since last handoff|since last session|what changed since',
    completed:
      "changelog|change log|work log|what i got done|completed|complete|completed work|done|finished|accomplish*|achieve*|what we did|what i did|what was done|what was completed|what was accomplished|what was built|what was fixed|what was delivered|what was implemented|what was shipped|what was removed|what got done|what has been done|what is done|what's done|what is complete|what shipped|what landed|what now works|shipped|last shipped|delivered|deliverables|implemented|landed|merged|work done|work completed|work performed|tasks completed|recent changes|recent work|recent progress|changes made|progress made|progress so far|fixes applied|fixes|resolved|resolved issues|issues resolved|issues fixed|bugs fixed|problems solved|blockers resolved|blocker resolution|review findings fixed|highlights|key achievements|milestones reached|recent milestones|already done|already implemented|previously completed|implemented foundations|closed|features added|improvements made|this session did|done this session|did this session|built this session|done so far|wins|what changed|changes this session|results|closed items|crossed off|ticked off|finished items|finished work|changes|what we finished",
    'in-progress':
      'where i stopped|where we stopped|in the works|actively working|in the middle of|in progress|in-progress|wip|work in progress|ongoing|current task*|current work|current work item|current focus|current step|currently|currently working|active task*|active work|active objective*|active plan|active|working on|now|right now|underway|under way|partially|partially done|partially complete*|partial work|half done|half finished|in flight|what i was doing|what we were doing|where we left off|where i left off|left off|being worked on|uncommitted work|work underway|current objective|current agenda|doing|started|mid flight|unfinished business|on my desk|open on my desk|started but not finished|began but did not finish',
    next: "plan for tomorrow|tomorrow|missing pieces|where to go next|next|next steps|next step|next actions|next action|next up|what's next|what is next|what comes next|next session|next work|next tasks|next milestone|next phase|next priorities|todo*|to do|to-do|to dos|pending|pending tasks|pending work|remaining|remaining work|remaining tasks|remaining steps|remaining issues|remaining gaps|not done|not yet done|not completed|not finished|not implemented|not started|not yet started|what's not done|what is not done|what is left|what's left|what remains|what is missing|what's missing|left to do|still to do|still open|still missing|outstanding|outstanding work|outstanding items|backlog|upcoming|planned|action item*|follow up*|follow-up*|followup*|queued|queue|open items|open tasks|open work|tasks|task list|roadmap|priorities|priority|immediate|immediate actions|immediate priorities|immediate next|recommend*|suggested|suggestions|what to do|what to do next|what to do first|start here|first thing|do first|short term|short-term|medium term|medium-term|long term|long-term|future work|future|deferred|unfinished|incomplete|incomplete work|actions needed|action plan|plan for next|resume here|pick up here|continue here|must do|must complete|should do|nice to have|wish list|ahead|to be done|tbd|loose ends|when you return|improvements|enhancements|work remaining|tasks remaining|items remaining|outstanding issues|issues to fix|needs work|requires work|isn't done|not yet implemented|where to go from here|isn't finished|aren't done|haven't done|hasn't been done|to finish|what to pick up|where we re going|where we are going|development plan|critical path|critical path to completion|what needs to be done|needs to be done|plan of attack",
    carried:
      'carried|carried over|carried forward|carry over|carry forward|carryover|left over|leftover*|moved from last|rolled over',
    blockers:
      "unblocking|show stopper*|stopping us|stopping me|what stops us|blocker*|blocked|blocked by|blocked on|blocking|blocking issues|impediment*|obstacle*|roadblock*|stuck|waiting on|waiting for|showstopper*|what blocks us|what is blocking|what's blocking|current blockers|risks and blockers|blockers and questions|issues and blockers|blockers and risks|held up|hold ups|holdups|on hold|dependencies blocking",
    questions:
      'things to ask|to ask|question*|open question*|unknown*|unclear|uncertain*|clarification*|to clarify|need to clarify|unanswered|ask the user|user questions|questions for|unsure|not sure|things i am unsure about|open points to clarify|q',
    decisions:
      'why we chose|why i chose|design calls|key calls|calls made|judgement calls|judgment calls|decision*|decided|what we decided|what was decided|key decisions|decisions made|decisions taken|design decisions|architecture decisions|architectural decisions|technical decisions|choices|choices made|key choices|design choices|rationale|agreed|agreements|trade offs|tradeoffs|trade-offs|adr*|rulings|settled',
    'decisions-needed':
      'decision* needed|decision* required|decision* pending|pending decision*|open decision*|undecided|needs decision|needs a decision|to be decided|to decide|awaiting decision*|decisions still needed|design decisions still needed|decisions outstanding|unresolved decision*|decisions to make|decisions to be made|input needed|needs approval|awaiting approval|approval needed|not yet decided|not decided|still to decide|to be agreed',
    'failed-approaches':
      "that failed|did not pan out|didn't pan out|failed approach*|failed attempt*|what didn't work|what did not work|what does not work|what doesn't work|didn't work|did not work|dead end*|what we tried|what was tried|tried|tried and failed|things tried|approaches tried|attempts|abandoned approach*|rejected approach*|rejected alternatives|rejected options|ruled out|what failed|unsuccessful",
    gotchas:
      "notes of caution|caution*|bit me|bit us|be aware|foot gun*|footgun*|gotcha*|gotchas for next session|gotchas for the next session|known issue*|known problem*|known bugs|known limitation*|known gaps|known considerations|issue*|problems|bugs|limitation*|risk*|caveat*|warning*|pitfall*|watch out*|things to watch|beware|what not to do|do not|don't|dont|do nots|don'ts|never do|avoid|things to avoid|important notes|critical notes|critical info*|critical warnings|operational notes|guardrail*|working rules|rules|ground rules|house rules|traps|quirk*|technical debt|tech debt|debt|workaround*|things to know|things to remember|good to know|be careful|careful|concern*|identified risks|risk register|remember|important reminders|reminder*|edge cases|hazard*|surprises|invariants|heads up|potential issues|anti pattern*|anti-pattern*|outstanding risks|open risks|landmines|sharp edges|open bugs|gaps|will bite you|things that will bite you|not working|broken|what breaks|what is broken|traps for",
    learnings:
      'til|today i learned|learning*|lesson*|lessons learned|lessons codified|insight*|takeaway*|take aways|what we learned|what i learned|what was learned|discover*|finding*|key findings|retrospective|observation*|what worked|critical discovery|aha|key facts|facts|key facts from this session',
    'files-touched':
      'diff|changed in this session|files changed|files modified|files touched|files created|files edited|files added|files updated|files deleted|files removed|changed files|modified files|touched files|new files|edited files|created files|updated files|deleted files|uncommitted files|file changes|files affected|affected files|files in play|files this session|working set|file inventory|source files created|key artifacts created|modified this session|source files changed|code changes|new files created|touched this session|what files changed|files i touched|files we touched|file manifest|files committed|diff summary|files written|files created modified|files modified this session|test files created|config files changed|files i edited|files i changed|changed added files|files we changed|edited|changed and new files|files added and removed|uncommitted|uncommitted changes|working tree changes|modified|files modified created|files created and modified',
    'files-to-review':
      'where things live|relevant code|files to read|files to review|files to check|files to load|files to know|files to investigate|files to look at|files to reference|key files|important files|relevant files|critical files|file locations|key file locations|read first|read these|read this first|required reading|must read|where to look|where things are|key paths|code locations|code references|important docs|authoritative pointers|file map|file reference|files reference|key files reference|context files|minimal context|do not load|entry points|canonical files|related files|to read|context to read|read before|context to load|pre session context to read',
    verification:
      'verif*|validat*|test*|testing|test results|test status|test coverage|coverage|quality gate*|quality|how to test|how to verify|test plan|checks|ci status|ci|qa|proof|evidence|smoke test*|test suite*|acceptance|test execution|regression|test state|closeout proof',
    'technical-notes':
      'faq|frequently asked questions|questions and troubleshooting|troubleshooting|architecture|implementation|implementation notes|implementation details|technical|technical notes|technical details|technical context|design|design notes|performance|how it works|approach|pattern*|data model|api|schema|configuration|config|environment|tech stack|stack|structure|code structure|file structure|project structure|database|infrastructure|security|root cause|root cause analysis|analysis|investigation|constraints|assumptions|constraints assumptions|principles|code quality|internals|solution|notes on implementation|system design|integration points',
    dependencies:
      'dependenc*|prerequisite*|requirements|required tools|third party|depends on|requires|external services|package* added',
    'quick-start':
      'quick start|quickstart|getting started|setup|set up|commands|useful commands|quick commands|key commands|how to run|running|run it|dev server|local development|how to start|how to build|build and run|cheat sheet|quick reference|handy commands',
    'phase-completion':
      'phase completion|completion criteria|exit criteria|success criteria|definition of done|acceptance criteria|phase gate*|sign off|sign-off|what completion looks like|done when|phase summary|milestone review|completion checklist|phase completion checklist|closing the phase|phase close|complete when|work is complete when|the work is complete when|is done when',
    emergency: 'emergency|incident|urgent context|production incident|outage',
    references:
      'reference*|link*|documentation|docs|documents|resource*|related|related docs|related work|see also|further reading|canonical documentation|critical references|specs|artifacts|sources|bibliography|related handoffs|attachments|external links|related issues|related tickets|github links',
    'team-notes':
      'team|team notes|notes for the team|stakeholder*|contact*|owner*|people|communication|notes|other notes|misc|miscellaneous|additional notes|comments|message to|notes for|dev notes|user preferences|collaboration|who to ask',
    resume:
      'resume|how to resume|to resume|resume prompt|resume command|resume instructions|starting prompt|start prompt|session prompt|prompt|handoff prompt|continuation prompt|prompt for next session|prompt for the next session|next session prompt|starting prompt for next session|quick start next session|quick start for next session|quick start command for next session|how to continue|to continue|continuing|continue from here|picking up|how to pick up|pick up where|pickup|restart|copy paste|paste this|resume session|bootstrap prompt|first message|kickoff prompt|to pick this up|pick this up|pick this up again|to pick up',
    statistics:
      'git|git state|git status|git info|git history|git log|git references|commit*|recent commits|commit history|commits made|last commit|statistics|stats|branch*|current branch|branch state|pull request*|prs|pr chain|pr status|diff stat|repository state|repository|working tree|version control|vcs state',
  },
  filler:
    "a|an|the|this|that|these|those|of|for|to|in|on|at|by|with|from|and|or|so|far|as|is|are|was|were|be|been|has|have|we|i|you|our|your|my|its|it|session|sessions|work|worked|items|item|list|key|main|major|important|critical|current|currently|current|new|recent|recently|latest|last|today|yesterday|here|all|any|some|other|more|per|project|handoff|agent|agents|section|sections|notes|high|low|medium|order|first|now|still|already|yet|etc|what|which|incl|including|if|needed|optional|suggested|recommended|top|general|overall|final|initial|detailed|short|quick|full|made|taken|known|we've|i've|before|after|during|up|out|about|major|minor|via|codebase|repo|code|things|stuff|feature|features|task|tasks|step|steps|action|actions|day|week|since|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening",
  names:
    'builder|editor|tree|engine|widget|parser|mechanism|queue|blocker extension|tester|generator|scheduler|survey|simulator|picker|wizard|widget|validator|renderer|player|factory|library|kit|framework',
  states: {
    done: 'complete|completed|done|finished|shipped|merged|approved|passed|pass|passing|fixed|resolved|landed|closed|implemented|delivered|deployed|released|verified|created|applied|committed|all done|fully implemented|ready|added|updated',
    'in-progress':
      'in progress|in-progress|wip|ongoing|partial|partially|partially complete|partially done|started|active|underway|working|in review|under review|current|in flight|doing|half done',
    open: 'pending|still open|todo|to do|planned|next|not started|not yet started|queued|open|deferred|remaining|ready to start|upcoming|not done|not implemented|incomplete|missing|future|backlog|tbd|not yet|up next|scheduled|failing|failed|fail|unfinished|outstanding',
    blocked: 'blocked|stuck|waiting|on hold|stalled|paused|parked',
    dropped: "dropped|cancelled|canceled|abandoned|won't do|wont do|wontfix|rejected|obsolete|skipped|superseded",
  },
  none: 'none|nothing|n a|na|no|empty|not applicable|no blockers|no known issues|no open questions|no issues|none known|none yet|none currently|none identified|none at this time|none right now|nothing yet|nothing pending|nothing remaining|nothing in progress|nothing blocking|no blocking issues|no open issues|no changes|no risks|no decisions|tbd|not yet|no critical risks identified|no open blockers|no pending tasks|no current blockers|all done|all clear',
  keys: {
    date: 'date|created|handoff created|updated|last updated|last update|generated|session date|handoff date|as of|timestamp|written|last modified|date utc|updated at|created at|last_updated|generated at|report date|date of session|when',
    branch:
      'branch|current branch|git branch|working branch|branch pr|branch name|feature branch|active branch|on branch',
    commit:
      'commit|git commit|git_commit|last commit|head|head commit|latest commit|commit hash|sha|git sha|current commit|head sha|revision|at commit|starting commit|tip|baseline commit',
    phase:
      'phase|current phase|phase number|project phase|milestone|current milestone|campaign|sprint|stage|current sprint|active phase|current stage|wave',
    progress:
      'progress|overall progress|completion|percent complete|phase progress|project progress|overall completion|complete|percentage|completion percentage|done so far',
    tests:
      'tests|test|test status|test results|tests passing|unit tests|test suite|test result|testing|tests status|test count',
    coverage: 'coverage|test coverage|code coverage',
    authors:
      'author|authors|agent|written by|by|researcher|owner|developer|prepared by|from|session by|handoff by|model|created by|author s',
    status: 'status|session status|state|overall status|current status|project status',
    health: 'health|project health|condition|on track',
    duration: 'session duration|duration|time spent|session length',
    'next-session': 'next session|next session planned|planned next session',
    'document-version': 'document version|doc version|handoff version',
    resume: 'resume|resume command|resume with|to resume|resume prompt|resume from|continue with',
  },
  workColumn:
    'task|tasks|item|work item|work|story|step|feature|requirement|todo|action|deliverable|issue|what|description|goal|ticket|component|change|title|name|subtask|blocker|decision|risk|problem|milestone|question|gotcha|topic|acceptance criterion|criterion|activity|bug|finding',
  stateColumn: 'status|state|done|progress|result|complete|completed|outcome',
};
