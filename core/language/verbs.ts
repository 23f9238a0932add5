/** Verbs that steps begin with, in their base form. Those that are names of things as often stand apart. */
const plain = `
abandon accept accompany acknowledge acquire activate adapt add adjust administer admit adopt advise agree align allocate
allow amend analyse analyze announce answer apologise apologize append apply appoint appraise approve archive arrange
ascertain ask assemble assess assign assist attach attend audit authenticate authorise authorize await avoid back
begin bind blend boil borrow bring build buy calculate calibrate cancel capture carry categorise categorize
celebrate charter choose circulate clarify classify clean cleanse clear click close coach coat collaborate collate collect
combine commence commission communicate compare compile complete compose compress compute conclude conduct configure
confirm connect consider consolidate construct consult contain continue contribute convene convert convey cook cool
coordinate correct count create cut deactivate debug decide declare decline decommission decrypt dedicate deduct define
defrost delegate delete deliver demonstrate deny deploy derive describe deselect destroy detach detect determine develop
diagnose dice dilute disable discard disconnect discontinue discuss disinfect dismantle dismiss dispatch display dispose
dissolve distribute divide download drag drain draw drive drop dry duplicate edit educate elect eliminate embed emphasise
employ empty enable encourage encrypt end enforce engage enlist enrol enroll ensure enter equip erase escalate establish
evacuate evaluate examine exchange exclude execute expand explain export extend extract facilitate familiarise familiarize
fasten feed fetch fill finalise finalize find finish fit fix flag flatten flip flush fold follow forecast format forward
freeze fry fulfil fulfill gather generate get give go grant greet grind grow guide halt handle harvest hear heat
help hide hire hold identify illustrate implement import improve include incorporate increase incubate inform initialise
initialize initiate inject inoculate insert inspect inspire install instruct integrate interview introduce inventory
investigate invite involve isolate join justify keep know label launch lay lead learn leave let license lift limit
list listen liaise locate lock log look lower maintain make manage manufacture mark measure meet memorise mention merge migrate
minimise minimize mix modify monitor mop mount move negotiate nominate normalise notify number observe obtain offer onboard open
operate optimise optimize order organise organize orient outline overwrite pack paint park participate paste pause pay
peel perform permit persuade pick place plug poll post pour practise prepare prescribe present preserve press prevent
prioritise prioritize proceed procure produce prohibit promote prompt propose protect prove provide provision publish
pull purchase purge push put qualify quantify quarantine query quote raise rank reach react read reassign reassure reboot
recall receive recheck recommend reconcile reconfigure reconnect recover recruit recycle redact redeploy redirect
reduce refer refill refine refresh refrigerate refund refuse register reinforce reinstall reject relabel relay
relocate remediate remember remind remove rename render renew reopen reorder repair repeat replace replenish reply
reproduce resend reschedule resolve respond restart restock restore restrict resubmit resume retain retest retire retrieve
return reuse revalidate reverse revert revisit revoke rewrite rinse roll rotate sample sanitise sanitize save say
scan schedule score scrub seal search secure see seek segregate select sell send separate serve set settle sew shake shape
share shift ship shut sign simplify sit sketch slice soak solve sort speak specify spell split spray spread stack
standardise standardize start state sterilise sterilize stir stop store straighten strengthen submit subscribe substitute
taste season bake roast knead whisk chop augment supplement enhance insure assure heal reveal recap subtract become consent pass personalise personalize show suggest summarise summarize supervise supply suspend swap sweep switch synchronise synchronize tag take talk
teach tell terminate test thank thaw tick tidy tie tighten toggle trace track train transcribe transfer transform translate
transmit transport treat triage trigger trim troubleshoot try turn type unblock uncheck undo uninstall unlock unpack
unplug unsubscribe untick update upgrade upload use vacate vacuum validate ventilate verify view visit wait walk warm warn
wash watch wear weigh welcome wipe withdraw work wrap write zip
`;

/** Verbs that are names or qualities of things as easily: `contact details`, `a change request`, `complete files`. */
const ambiguous = `
position partition condition auction petition caution appeal lecture feature dial initial total evidence finance
back clean clear close complete correct cool dry empty fit lower open present secure separate warm welcome
access account address advance agenda alert appeal assault assay attempt award balance ban bar batch bid bill block book boost box brief
budget call care cash cause challenge change charge chart charter check claim code comment compound concern contact content
control copy cost cover credit cross cycle date deal debate debit decrease delay demand design detail diet discharge
discount dispute document doubt draft dump echo effect email entry estimate exit experience experiment face
fax field figure file film filter fine focus force form frame function gain grade group guard handover hand head highlight
host increase index input insert interface interview invoice issue judge label lack level licence license light link list
load log look loop mail map mark mask match matter measure mention message milestone model name need note notice
number object offer onboarding order output page paper patch pattern pay permit phone photograph ping place plan plot
point post practice present press price print process produce profile program project promise prompt proof purchase
quality query question quote rate reason rebate record reference refund release remark rent repair report request rescue research
reserve reset rest result return review reward risk root round route rule run sample saving scan schedule scope score screen
search section segment sequence service set shape share shift ship sign signal sign-off sketch slot sort sound source
space stage stamp stand start state step stock stop store stress structure study style subject supply support survey
switch table tag talk target task tax test text time title touch trace track trade train transfer transit transport
treat trial trigger trim try turn type update upgrade use value view visit voice vote wait walk warrant wash watch
water weight wire word work zone
`;

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const unsure = setOf(ambiguous);

/** Every verb that is known, also those that are something else as well. */
export const verbs: ReadonlySet<string> = new Set([...setOf(plain), ...unsure]);

/** Verbs that are hardly ever anything else. */
export const surelyVerbs: ReadonlySet<string> = new Set(
  [...setOf(plain)].filter((verb) => !unsure.has(verb)),
);
