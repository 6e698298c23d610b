/** For each kind of alert: what it is called, what it means, where to look, what to do, and when it is no attack. */
export const runbooksTexts = {
  passwordSpray: {
    title: 'One source tries many accounts',
    means:
      'From one network, a few passwords were tried on many accounts in ten minutes: few enough for each that none of them was locked.',
    look: 'Audit trail, action session.start, this source. Which accounts were tried, and did one of the tries succeed right after a failure?',
    act: 'If one succeeded: sign that account out everywhere and have it set a new password. Keep the source out at the edge for a day. If none did, the limits hold: acknowledge.',
    harmless:
      'A school or an office whose people share one network and came back from holidays. The tries are then spread over an hour, and most succeed in the end.',
  },
  credentialStuffing: {
    title: 'Many sources try passwords',
    means:
      'Failed sign-ins came from far more networks than usual within ten minutes. Somebody probably tries a list of passwords that were stolen elsewhere.',
    look: 'Audit trail, action session.start, outcome failed, the last ten minutes. Are the reasons mostly unknown addresses? Then it is a foreign list.',
    act: 'Watch for successful sign-ins from new devices; sign those accounts out and tell their owners. Raise the protection at the edge. Limits and locks work by themselves.',
    harmless: 'A campaign or a mail to all customers that sends everybody to the sign-in at once.',
  },
  lockoutBurst: {
    title: 'Many accounts were locked',
    means:
      'Five or more accounts were locked for new devices within ten minutes, each after ten wrong passwords.',
    look: 'Audit trail, action lock.set. Do the accounts have something in common: staff, one city, one letter of the alphabet?',
    act: 'Owners still get in with their own devices and passkeys. Unlock only people who call and can prove who they are. If staff is among them, tell those colleagues now.',
    harmless:
      'An app version that sends an old password again and again. The sources are then phones all over the country.',
  },
  manyNetworks: {
    title: 'One account signs in from many networks',
    means:
      'Within one hour an account signed in from four or more networks. We keep no map of addresses, so this is not a statement about distance: it says that somebody may be sharing the account, or that somebody else has it.',
    look: 'Audit trail, this account, action session.start: which networks, which devices, which of them new?',
    act: 'For staff: call the colleague. For a customer: sign the unknown devices out; the owner gets a mail. If the password was taken, a new one ends all other sessions.',
    harmless: 'Somebody on the road whose phone changes networks, or a private relay.',
  },
  staffNewDevice: {
    title: 'A colleague signed in on a new device',
    means:
      'Somebody of the staff signed in with password and second factor on a device that this account had not used before.',
    look: 'Audit trail, this account: when, from which network, and what was done right afterwards?',
    act: 'Ask the colleague on another channel than mail. If it was not them: suspend the account in Staff (one person may), then reset its factors with a second person.',
    harmless:
      'A new laptop, another browser, or a browser that forgets. The colleague knows at once.',
  },
  objectWalking: {
    title: 'Somebody tries other people’s objects',
    means:
      'One account asked for fifteen or more different objects in ten minutes that are not its own or do not exist, and was refused each time.',
    look: 'Audit trail, this account, outcome denied. Are the ids made up, or do they exist? Did anything else of this account succeed on foreign objects?',
    act: 'Nothing was shown: refused and missing look the same. Suspend the account if it goes on. If any foreign object was shown, that is an incident: call an engineer.',
    harmless: 'A bookmark list or a test script of our own that outlived its data.',
  },
  injectionScan: {
    title: 'Somebody sends input that no screen sends',
    means:
      'Forty or more requests of one caller in five minutes had input that no screen of ours can produce: quotes, markup, wrong types, unknown fields.',
    look: 'Audit trail, action request.invalid, this caller: which routes, how many? The log has no input, on purpose.',
    act: 'Nothing of it reached the database. If the caller is signed in, suspend the account; else keep the source out at the edge. Tell engineering which routes were tried.',
    harmless:
      'A new version of the app that does not fit the API, or an announced test of our own.',
  },
  probing: {
    title: 'Somebody looks for open doors',
    means:
      'One caller ran into 150 or more refusals in five minutes: paths that are not there, limits, or changes in the name of another site.',
    look: 'Audit trail, actions request.refused, request.limited, request.foreignOrigin, this caller.',
    act: 'Usually a scanner that finds nothing. Keep the source out at the edge if it goes on. A signed-in caller is worth a closer look.',
    harmless:
      'Our own audit run, which must raise exactly this alert, or a program of a customer that asks too often.',
  },
  massReveal: {
    title: 'A colleague reveals unusually many fields',
    means:
      'One colleague revealed eight or more personal fields within an hour. Nobody can reveal more than ten.',
    look: 'Audit trail, action reveal.field, this colleague: which cases, which reasons? Compare with the cases that were really open.',
    act: 'Ask the colleague for the cases. If they do not fit: suspend the account, tell the customers concerned, open an incident. The customers already see each access.',
    harmless:
      'A recall or a storm day on which many customers are called. Then the reasons are the same, and there is an announcement.',
  },
  sealedOffHours: {
    title: 'Sealed data was opened outside working hours',
    means:
      'A sealed access was granted or read between eight in the evening and six in the morning, or on a weekend, where we work.',
    look: 'Sealed access: who holds it, for what reason, who agreed? Audit trail: what was read?',
    act: 'If there was an incident at that time, acknowledge with expected. If not: end the access, ask both people, and review what was read.',
    harmless: 'Somebody on call who repairs something. The incident has a name and a time.',
  },
  breakGlassOpened: {
    title: 'The emergency access was opened',
    means:
      'Somebody opened sealed data with the emergency procedure. Two others agreed, and a review afterwards is due.',
    look: 'Sealed access: the request, the two who agreed, the reason. Audit trail: everything that was read under it.',
    act: 'Do the review within a day: justified or not. If not justified, it is an incident: suspend, tell the customers.',
    harmless:
      'Never without a review. A justified emergency is acknowledged with expected after the review.',
  },
  roleSelfGrant: {
    title: 'Somebody gave a role to themselves',
    means:
      'A role was given, or was tried to be given, by the very account that it was for. The program refuses that, and so does the database.',
    look: 'Audit trail, action role.grant, this account. Was the outcome done? Then a control has failed.',
    act: 'Suspend the account now. If it was done, take the role away with two other people, and have engineering find the way that it took.',
    harmless: 'Never. A try by mistake is still a conversation.',
  },
  changedOutside: {
    title: 'Rights were changed behind the application',
    means:
      'An account, a factor, an approval or a sealed access is not what the audit trail says. Somebody changed the database directly, past every control.',
    look: 'The alert names what is so and what the trail tells. Who has rights on the database server? Look at its own log of connections.',
    act: 'Suspend the account concerned. Change the passwords of the database accounts. Put the row back by the application’s own way, with two people, so that the trail tells of it. Treat it as an incident.',
    harmless:
      'A repair by hand that was agreed to. Even then the row must be put right by the application.',
  },
  trailGap: {
    title: 'Something happened that the trail does not tell',
    means:
      'A sealed entry is missing from the database, or a session exists that no entry tells of. Entries were deleted, or writing them was switched off.',
    look: 'npm run trail -- verify names the first missing entry. Compare with the copies that the collector of logs holds.',
    act: 'Keep the checkpoints and the trail folder safe first. Stop the program that does not write. Restore the missing entries from the collector; never by hand in the database. Incident.',
    harmless:
      'Never while the system runs. After a restore from a backup the verifier tells how much is missing.',
  },
  trailTampered: {
    title: 'The audit trail was tampered with',
    means:
      'The database holds an entry that none of our programs wrote, or a sealed entry, its order or a checkpoint is not what was sealed.',
    look: 'npm run trail -- verify names the first wrong entry. Look at the database server’s connections at that time.',
    act: 'Keep the checkpoints and the trail folder safe first. Change the passwords of the database accounts, find who was in, and restore the entry from the collector. Incident.',
    harmless: 'Never. There is no way in the application to do this.',
  },
  keyDenied: {
    title: 'A key or a sealed value was refused',
    means:
      'Something that was sealed did not open: it was moved, changed or copied from elsewhere, its key was destroyed, or the key service refused or did not answer.',
    look: 'Audit trail, action key.denied: which table, which reason? Many at once with reason down or refused is the key service; a single row with another reason was touched.',
    act: 'Key service down: see its status, nothing is lost. A single row: treat it as changed behind the application. Key destroyed: the account was erased, find out what still asks for it.',
    harmless: 'Right after an erasure, for as long as a program remembers the account.',
  },
  egressBlocked: {
    title: 'A program tried to call an address that is not listed',
    means:
      'API or worker were about to connect to a host that is not on the list of destinations, or whose name leads somewhere else than it should. It was not called.',
    look: 'The alert names host and port. Audit trail, action egress.blocked: reason addressRefused means that a name was turned against us.',
    act: 'If the destination is right and new, an engineer adds it to the list. If nobody knows it, a program or a dependency was changed: stop the release, look for what was installed last.',
    harmless: 'A new mail server or receiver of alerts whose entry in the list was forgotten.',
  },
  pipelineSilent: {
    title: 'A part of the system has fallen silent',
    means:
      'The alert names the part: sealer (the trail is not sealed), relay or mail (work waits), alerts (nobody looks for alerts), api or worker (a program is gone).',
    look: 'Health in the console, then the log of the worker, or of the sealer where it is a program of its own. Is the database well? Is the disk full? Has the sealed log been damaged?',
    act: 'Start the worker again, or the sealer where it is apart; what waits is done by itself. If the sealer says that its log is damaged, do not delete anything: keep the folder and call an engineer. Remember that during silence no other alert is raised.',
    harmless: 'A planned stop for longer than a minute. Announce it.',
  },
  clockSkew: {
    title: 'The clocks of our programs disagree',
    means:
      'Two programs are more than half a minute apart. Codes, sessions and the times in the trail hang on the clocks.',
    look: 'The alert names the program that is furthest from the database’s clock. Is its time service running?',
    act: 'Set the clock of that machine by its time service and take it out of work until then. Note the time span: entries of that program bear wrong times.',
    harmless: 'A virtual machine that was paused. It comes right within a minute.',
  },
  deadLetters: {
    title: 'Something was given up after all tries',
    means:
      'An event, a mail or a post of an alert was tried again and again and then given up. Somebody waits for it in vain.',
    look: 'Reviews, dead letters; the log names kind and code. Mails with a code of the mail server, events with the name of a fault.',
    act: 'Find the cause first. Mails: an address that does not exist needs nothing. Events: an engineer sets them to ready again when the cause is gone.',
    harmless: 'A single address that does not exist.',
  },
  reviewOverdue: {
    title: 'A daily review was not done',
    means:
      'A day’s alerts, reveals, sealed accesses or dead letters were not looked at by anybody of security for more than a day.',
    look: 'Reviews: which day, which of them.',
    act: 'Do it now and say what came of it. If nobody has the time, the team is too small: tell whoever leads it.',
    harmless: 'Holidays. They are no reason to skip a day, only to do two at once.',
  },
}
