<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Aims</name>
    <message>
        <source>Your target, what you need and how sure you are stay as you wrote them before the meeting. Red lines may be drawn or tightened; one that you loosen stands beside the new one in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllyCard</name>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruit for {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruit for {n} points: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruited before: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlternativeEditor</name>
    <message>
        <source>If there is no deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your alternative in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will you do if nothing is signed? Say it so that you believe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure you are of your alternative, 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Why, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in place of your {n} sessions? The present file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>The brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no deal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarMap</name>
    <message>
        <source>Days of practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days with sessions in the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: one session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartBlock</name>
    <message>
        <source>The figures as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>{name} says yes to: {terms}. Worth {points} to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You would accept from {name}: {terms}. Worth {points} to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} Never spoken of: {issues}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without a deal? Your alternative: {batna}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} calls you back. Talk on, accept, or keep walking; nobody calls twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep walking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {points} below your alternative, which is worth {floor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It crosses your red line on {issue}: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a deal. Worth {points} to you; your alternative is worth {floor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left without a deal. You turn to your alternative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has left the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time ran out before there was a deal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and {name} meet again another day. Nothing said is lost; preparation is open again, with {points} more points.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>This is worth {points} to you; your alternative is worth {floor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This crosses your red line on {issue}: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tactic} still stands unanswered, and this gives {points} to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This betters your own offer by {points}, and they have not answered it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have not answered your offer yet. This fills the silence for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoachLine</name>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter again sends it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tactic} went unanswered. A good answer {counters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tactic}. A good answer {counters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} One way to say it: “{example}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a scenario, session, tactic or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against your alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint gain realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First offer, of the way to your best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers with a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given without return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics that drew a concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own pauses filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drew {points} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Back to the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sessions side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were played on different scenes: points of one are not points of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six metrics, by today&apos;s formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your silence, by what came before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored then and scored again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session was scored by the formulas in force today ({rubric}); there is nothing beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was scored at when it was played is kept; trends use today&apos;s formulas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas {rubric}, then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas {rubric}, again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {name}, {when}, difficulty {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in Hardball, not something you did. Every turn you took is already saved. You can go on; if the window behaves oddly, close it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dance</name>
    <message>
        <source>The offer dance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Pareto frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better for you at no cost to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frontier: nothing is better for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worth of the alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nash point: largest joint gain over both alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at an offer, or step through them with the arrow keys; Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody put figures on the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made no offer of your own; they made {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You opened at {mine} points for yourself and gave {given} in {n} moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They opened at {theirs} for you and gave {given} of theirs in {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of what you gave came without a condition and without a return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your offer {number}: {mine} points to you, {theirs} to them. {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their offer {number}: {mine} points to you, {theirs} to them. {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DanceChart</name>
    <message>
        <source>The offer dance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mine} offers of yours and {theirs} of theirs on a map from 0 to 100 points each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your alternative {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their alternative {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineClock</name>
    <message>
        <source>{limit}, then {moved}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said about time: {limits}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>Your reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two minutes now are worth more than another session tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again, differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again, beside this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same dice: the same words get the same answers. This run is shown turn by turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit in the other chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bargain from the other side, with a brief and a counterpart of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untimed: no silence was judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points to you, of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against your alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points: what your alternative is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points to you in the best page of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that page against your alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points left: no page was better for you at no cost to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points left on the table at no cost to them, {money} of it in money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points left on the table at no cost to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Again, differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit in the other chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the conversation: back to the chart it was opened from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a chart: the next moment; Enter opens it in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session to look back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After your first session, this page says what happened, what it cost, and what to try next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected. The session was scored again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The backup is in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier file was kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records were brought up to this version; a copy was made before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>{domain}. You are: {role}. About {minutes} minutes, difficulty {difficulty} of 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit in the other chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit in the other chair (a spoiler)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bargain from the other side; its brief tells what they keep back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not played this scene yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the debrief of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the pack “{title}” by {author}, version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its scenes leave the library; sessions played on them are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics (a spoiler)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what you would spend your time on. At the table you can only cite what you opened, and not everything in here is as good as it sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who would speak up for you. Some are not free to, and some do not help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Everything there is of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside these files Hardball keeps nothing, here or anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type &quot;{word}&quot; to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This deletes {kinds}. Nothing brings them back: export first if you may want them again. Scenario packs and files you saved elsewhere stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier files, kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be made again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for {n} points: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook with all tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table, one row a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xAPI statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldTerm</name>
    <message>
        <source>What is {term}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}

Not so:
{bad}

But so:
{good}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, with an example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more come after these are mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GhostPane</name>
    <message>
        <source>Last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAST TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their page is worth {now} to you. After this turn last time: {then} ({change}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time it was over here, worth {own} to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {number}, at {time}, you said: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card opened while preparing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALLIES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody recruited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}: no worse than {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may turn to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You turn to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {when}, then {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} short articles. Type a word on the left, or begin anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other side does to you, and what answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do, with examples and what only looks like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What costs you, how it happens, and what to do instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the debrief and the Progress page say, with every formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it exploits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One good answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be confused with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What draws it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandbookLink</name>
    <message>
        <source>In the handbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{term} in the handbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandbookPage</name>
    <message>
        <source>Search the handbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handbook: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the search to the list, and on to the next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the chosen article; on a link, follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an article: the next link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search; from an article back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeardChips</name>
    <message>
        <source>nothing to name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what was meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which did you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you meant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice {number}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({role})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}? {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a value this issue can take. Press to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to change the value or what it is; the cross takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure enough to count. Press to change it; the cross takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to change it; the cross takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeardEditor</name>
    <message>
        <source>What was meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the value is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of {issue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value: {issue}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to see you, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to practise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene can be read. &apos;hardball doctor&apos; in a terminal says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in your own words. The other side has numbers, motives and tactics of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be quiet when it helps: silences are timed, and never punished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards you see what each moment cost or earned, and plan the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {role}. About {minutes} minutes, difficulty {difficulty} of 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the first scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short first meeting: you have an offer in hand, and they would like your yes today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings {covered} of the {due} tactics that are due: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the tactic that is due: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not played this one yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time you ended {n} points below your alternative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not sat opposite this counterpart for the longest time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics you have met and may no longer answer as surely, the least certain first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}  {title}, {counterpart}: {outcome}, {points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatePage</name>
    <message>
        <source>Opening your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing your records up to this version: {done} of {total} sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The ledgers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given, and for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your silences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You / they</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bid against yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under {tactic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse for you, no better for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better for them at no cost to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their {source} {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard they play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More or less of what they can lean on. It changes how they behave, never what the deal is worth to either of you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelSection</name>
    <message>
        <source>How hard they play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>{domain} · {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{domain} · {minutes} min · by {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}, {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not played yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {name}, {about}, difficulty {difficulty} of 5. {power}. {result}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the chosen scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer words or another filter will bring scenes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes from somebody else in one .hardball file; you can also drop it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {n} scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more cannot be read; &apos;hardball scenario check&apos; says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsEditor</name>
    <message>
        <source>What you need, and where you stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at most three or four points that really matter. The debrief compares them with what you signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a red line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need at least: the least value that still serves what you are after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance: from 1, good to have, to 5, why you are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red line: below this you get up and leave, whatever else is on the page. Few points need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}: I need at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}: importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}: red line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>▲ Tactic: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard: nothing that counts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins a new session that is this one up to here; this one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a scenario, session, tactic or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts, outside text fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} - Hardball</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Keep walking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coaching: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coaching: gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coaching: full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This feels to me like {tactic}. Shall we look at what each of us needs instead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is {title} worked out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} Formula version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They answer different questions and are never added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M: counted or timed from what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D: derived from what happened by a fixed rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S: your own answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G: the state of the simulated person, not what a human would feel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>heated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impatient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>composed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>builds rapport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks what matters to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tests a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks about the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the tactic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposes how to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns to interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns to a shared problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brings in other issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks beyond today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cites a standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cites what others got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions an ally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets a counter-anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for oneself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledges their side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sums up and checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares a priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers an if-then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers a choice of packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposes a bet on the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states a red line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions the alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walks away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses the news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks before closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives without getting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bids against oneself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills the silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splits the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apologises for asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveals the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows that it is urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the first offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives under pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves in round steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses an irritating word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piles up arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settles issue by issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threatens without means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets an anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes a counter-offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concedes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposes a trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks about interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares an interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of the alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threatens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows understanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apologises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>praises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of practical steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plays for time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs, quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersPane</name>
    <message>
        <source>Numbers and secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the learner&apos;s worst to the learner&apos;s best, with what the whole way is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both could sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner&apos;s floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side&apos;s floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fair deal: {package}. Learner {mine}, other side {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most together: {package}. Learner {mine}, other side {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the learner does not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bluff: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrue: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Offer this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If we agree on {asked}, then I can do {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My package: {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values not said yet. Ctrl+Enter puts the package on the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet: {issues}. Ctrl+Enter puts the package on the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the sheet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth to you: theirs {theirs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth to you: {yours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth to you: yours {yours}, theirs {theirs}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Your opening offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you would say first, if you speak first. It waits on the sheet at the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you would put forward once you are back. It waits on the sheet at the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line. What do you need to learn before you can trade?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaceTrial</name>
    <message>
        <source>Measure my pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the sentence above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads at {pace} words a minute. Try again when you are undisturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole sentence; slips do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody types {pace} words a minute. Try again when you are undisturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read {reading} words a minute and type {typing}. Both are set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have typed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure on the page is not the figure I came with, and I would like to say why before we go on. Three things have changed since the spring: the parts take five weeks instead of two, the man who knew your machine has retired, and the insurance wants a second signature for every call at night. I can live with two of them. The third costs me money each time the telephone rings, and you know how often it rings. If you take the calls at night yourselves, I come down to where we were. If you do not, somebody has to pay for them, and it should not be me alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you can pay within two weeks, I can start on Monday and keep the price of last year.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Add a scenario pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario packs (*.hardball)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version}, was in your library before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is now version {version}; it was {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version}, by {author}, is in your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is out of your library. Sessions played on it are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pips</name>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>One plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide now what you do at the hardest moment. Plans of this form are kept more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they name a deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then I do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask where it comes from, and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no particular move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>they press me with {tactic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do this: {move}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they press me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am about to give something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have not answered my offer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their figure is on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they ask where I stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I fear there will be no deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I notice that I am angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I make an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we are stuck on one point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>irritated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {mood}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Power</name>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may decide, by office, title or contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who knows how, and is hard to do without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds the money, the keys or the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who knows more about the matter and about the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has the better way out if there is no deal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold far more power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold more power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold more power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold far more power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PowerMap</name>
    <message>
        <source>Power map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can each side lean on? Rate as you see it now, from nothing to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, they</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the six are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean on {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect pressure from {sources}; the dossier can answer it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Sit down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is optional. Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {role}. About {minutes} minutes, difficulty {difficulty} of 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} Level: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scene in the library first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} of {all} preparation points left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is adjourned. What you opened stays open, and there are {points} points more. {name} waits until you return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same dice as the last run, which stands beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in for you as a start. Change whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have prepared this scene before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what I wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over from the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prepared</name>
    <message>
        <source>Preparation and reality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beforehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote nothing beforehand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points, {gap} to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deal; your alternative is worth {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened at {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no offer of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sure} % sure of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said yet; see the reflection below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sure} % sure, {drift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red line: {issue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red line drawn while adjourned: {issue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossed: {value}; first at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept: no deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept}; offered below it at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your guess at their interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your guess at their alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} recruited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {situation}, then {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no move to check it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done: {move}, {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen: {move}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The folder of your scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written. Change its files with any editor for plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version}, was saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is written, while trying the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new scene is a small finished one with notes, in files of yours. What you change in them with any editor is shown here, and checked, as soon as you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be played yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The errors that are listed keep the scene from being put together. Mend them and save.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Points against your alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence after pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics that drew a concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given without return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint gain realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers with a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own pauses filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of your opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way from opening to alternative given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics named calmly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points against your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points left at no cost to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line from {least} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of the last {recent} against the {earlier} before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now leave {now} points against your alternative (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now answer {now} of the tactics you meet (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now take {now} after pressure (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {now} of their tactics draw a concession (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what you give, {now} now brings nothing back (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your deals now realise {now} of what was there for both (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {now} of your offers carry a condition (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now speak into {now} of your own pauses (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now open {now} of the way up from your alternative (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now give up {now} of the way down to your alternative (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the tactics you name, you now name {now} calmly (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now end {now} points against your target (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You now leave {now} points on the table at no cost to them (was {before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To practise next: {scene}, for {tactics}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tactic you have met comes due again before you are likely to have lost the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {recalls} tactics met again after a day or longer, you answered {passed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics falling due by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due} of {cards} are due today, {coming} more within two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {condition}, then {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No move was linked to it, so nothing can be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}: no session since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}: no occasion in {n} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}: {kept} of {occasions} times, in {n} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}: {kept} of {occasions} times, in one session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go in {was} % sure of your alternative and come out {now} % sure; it fell in {fell} of {n} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{played} of {all} scenes played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions by scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difficulty {level}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Choose a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After your first session, points appear here: what you left with against your alternative, which tactics you answered, how long you were silent after pressure.

From {least} sessions on there are trends against your own beginnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a picture: the next session; Enter opens its debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is like that. Choose more above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session so far: what it gave stands below, and nothing can be said about a trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions so far: what they gave stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends begin with {left} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {n} sessions, nothing has moved enough to speak of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tactic} has cost you most so far: {points} points in {met} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tactic} has cost you most so far: {points} points in one session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session by session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running middle of five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle half of your first five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last {most} of {n} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics, the dearest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drew from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics met and what they drew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {met}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your silence, by what came before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking time before you typed; reading is taken off. There is no right length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence by context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Main navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatingScale</name>
    <message>
        <source>{value} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingEditor</name>
    <message>
        <source>A label in doubt does not count. Press it to confirm it, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what was said here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Where your data is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you do here is in one file of yours. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} older ones are in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {n} sessions, from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {title}, with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in it: {n} sessions you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in it: {n} sessions you no longer have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {why}: cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {why}: {n} sessions, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectionForm</name>
    <message>
        <source>How far do these hold for you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entirely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored. You can go on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What worked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you do differently?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you learn about yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you learn about the other side?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you learn about negotiating?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My main need is met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would deal with them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We worked on it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I trust them to keep their word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was fair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had the time I needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you of your alternative now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure of your alternative, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan for next time. The next session checks by itself whether you did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they set a deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I ask what changes after it, and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Better: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes an if-then plan into the reflection below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little was said to name a strength.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistake that counts was found in what you said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drew nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drew {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied {n} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They tried it again after it had paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You named it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You countered it: {move}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You neither named nor countered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not come back after the adjournment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their tactics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tactic was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they were hiding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as it was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trade that was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moved them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would have moved them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your offer: {terms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their offer: {terms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactic: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold your silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get up to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They call you back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are back at the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News: {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone on after a gap of {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Play or pause the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster; - slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, with {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed}x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} of {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You write, for {time} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningLedger</name>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SO FAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave {mine}, they gave {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last move, at {time}: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}, {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}, on a condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}, under an unanswered {tactic}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing came back yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move}; {back}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scribe</name>
    <message>
        <source>You get up to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} calls you back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the table: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You put on the table: {title}. “{cite}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the table: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the table now: {name}. “{mention}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ask for a short break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ask to stop for today and to meet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is adjourned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day. You are back at the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News: {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed after {gap}; the gap is not counted as silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionActions</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two sessions: Shift with an arrow key, or Ctrl with a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By today&apos;s formulas; what it was scored at first stays beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this session for good? Nothing brings it back but a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {n} sessions for good? Nothing brings them back but a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDetails</name>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note to yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFilters</name>
    <message>
        <source>Search what was said and written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Open the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list: open the session, or resume it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list: choose one more, to compare two or move several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list: move to the bin, or delete in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session you play is kept here with its debrief: to read again, to compare, to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions are in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions were deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed. What was said can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>This cannot be used; what was there before stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on reports and class results. May stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When off, reports leave your name out, also where it was said at the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or fades; changes appear at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpart&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterpart&apos;s lines are spoken as well as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpart&apos;s typing wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales every text; 100 % follows the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From silent to full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause before the counterpart answers: none at 0 %, twice as long at 200 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words a minute. The time to read a line is taken off before a silence is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words a minute. What you take longer than that counts as a pause while typing, not as silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untimed mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clocks: deadlines count turns and silences are not measured. It costs no points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The silence line shows marks at 3 and 9 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints at the table: none, only after a tactic went unanswered, or whenever there is one to give.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your data is, backups, taking everything to another machine, deleting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetLine</name>
    <message>
        <source>{issue} {per}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}, yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}, theirs: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsOverview</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>after their demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after other words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space in an empty line holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space or a word lets go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted while you are elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: you were away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is silent, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold the silence, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your silence, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after their demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after what was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoFar</name>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechField</name>
    <message>
        <source>Say something…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter says it, Shift and Enter begins a new line, Space in the empty field holds the silence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenLine</name>
    <message>
        <source>{name}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Heard: {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Against what was possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome against what was possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal realised {share} % of what was there for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left {money} on the table at no cost to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deal: the alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nash point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best joint deal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreProblemWindow</name>
    <message>
        <source>Hardball cannot open your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the file aside and begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start beside it with a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the copy of {when} ({sessions})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the voice (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {turn} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the voice speak (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>No meeting is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scenario in the library; unfinished meetings wait on Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the package of the sheet on the table, with the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the silence, in the empty field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the silence, or let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the voice, or let it speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourn: stop for today and meet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept their package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the words to the sheet, the transcript and back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>See the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the silence on purpose (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a short break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop for today and meet again: preparation reopens, and time passes (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take their package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without a deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE SHEET</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TacticHelp</name>
    <message>
        <source>What was that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good answer {counters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says calmly what it is and proposes another way to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>Your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim for a figure you can defend, well above your alternative. 0 is the worst page for you, 100 the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a package instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your alternative is worth {floor} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: {package}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no better than walking away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskProgress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsSheet</name>
    <message>
        <source>{sheet}: {issue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth {points} points to you; your alternative is worth {floor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in every line to see what it is worth to you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Them</name>
    <message>
        <source>What {name} may be after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess is enough. What they were really after is in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their interests, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line: what would make their week easier?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can they do if you leave, and how good is that for them?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tactic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered or named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence, ally, news, a claim or deadline tested, break, adjournment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their heat, modelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their trust, modelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a mark, or step through them with the arrow keys; Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No silence could be judged in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took three seconds or more before {held} of {all} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After pressure you took {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You spoke into {filled} of {all} pauses after offers of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}   News: {news}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>The timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} moments over {minutes} minutes. Arrow keys step through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You put on the table: {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They put on the table: {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cited: {card}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You brought in: {ally}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News: {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You got up to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They called you back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would not adjourn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You adjourned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You met again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You held the silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end: {outcome}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was taken up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is about to speak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Take everything along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions with what you wrote about them, your settings and your scenario packs, in one file. Taking a file in adds what is not here yet and changes nothing that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of Hardball (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions were exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions and {packs} scenario packs were exported to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} sessions were taken in; {known} were here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} sessions were taken in; {known} were here already; {unreadable} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library has {packs} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its settings too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no session. Take it in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no session, but {packs} scenario packs. Take it in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {n} sessions, from {first} to {last}, exported {made}. Take it in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {n} sessions, from {first} to {last}, and {packs} scenario packs, exported {made}. Take it in?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>{caption}. Last: {last}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialPane</name>
    <message>
        <source>Nothing is kept. Each new start is another day of the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedRow</name>
    <message>
        <source>{title} with {name} is adjourned since {when}. You may prepare before you return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} with {name} is still open, last touched {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing it means: no result, it counts nowhere, and it cannot be resumed. What was said stays in the list and can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>No speech engine was found. On Debian or Ubuntu, install the package libespeak-ng1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound output was found. Connect a loudspeaker or headphones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound playback could not be loaded. On Debian or Ubuntu, install libpulse0 and libgssapi-krb5-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine stopped working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound playback stopped. Check the sound output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice took too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceTrial</name>
    <message>
        <source>Try the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can close this today, if the price is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is how it sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard: the volume is at nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorthRule</name>
    <message>
        <source>Worth to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your floor is {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your target is {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your package: {worth}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs: {worth}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
