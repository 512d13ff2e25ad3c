"""Everyday English words, for telling English from other languages and real words from slips."""

from __future__ import annotations

EVERYDAY = """
able about above absolutely accept accepted access across actual actually add added additional afraid after
again against agree agreed agreement ahead alive all allow almost alone along alot already alright also although
always amount and another answer any anybody anyone anything anyway apart applied apply appreciate area around
aside ask asked asking assume available away awful back bad based basic bath baths because been before begin
behind being believe below benefit best better between beyond big bigger bit board both bottom break bring
brought bunch business but buy call called came can cannot care case cash catch cause certain certainly chance
change changed cheap cheaper check choice choose clear clearly close closed closer cold come comes coming common
company compare complete completely compromise concern condition confirm consider consult contract cost costs
could couple course cover current currently customer daily date dates day days deal dear decent decide decision
deep demand details did different difficult directly discuss doable does doing done dont double down drop dropped
during each earlier early easier easily easy either else end enough especially even evening ever every everyone
everything exactly example excellent except exchange expect expected extra face fact fair fairly fall family far
fast faster feel few figure final finally find fine firm first fit fixed flat follow following forget form
forward found free friend from front full fully further future gave general get gets getting give given giving
glad goes going gone gonna good got great group guess guys had half hand happen happy hard have having hear
heard hello help here hey high higher highest hold home honest hope hour hours house how however huge idea
imagine important include included information inside instead interest interested into involved issue issues
item its job join just keep kept kind knew know known lady large last late later latest lead leads learn least
leave left less let level life light like limit list listed listen little live local long longer look looked
looking looks lot lots love low lower lowest made mail main make makes making many market matter maximum maybe
mean means meant meet meeting mention mentioned middle might mind mine minimum minute moment money month months
more morning most mostly mouth mouths move moved much must myself near nearly need needed needs negotiate never
new next nextweek nice night no nobody noise none normal normally not note nothing notice novel now number
numbers obviously odd off offer offered offers office often okay old on once one only open opportunity option
options order other others otherwise our out over own pack paid part party past path pay paying payment people
per perfect perhaps period person phone pick place places plain plan planes plans plays please plenty plus point
points poor position possible possibly post prefer pretty price prices pride prize probably problem project
promise proper proposal propose provide public push put question quick quickly quiet quite raise rate rather
reach read ready real really reason reasonable receive refuse reject remember rent request rest result return
right rise risk role room round rule run safe said sale same save saw say saying second see seem seems seen sell
send sense sent serious set several share shared sharp short should shout show shown side sign similar simple
simply since sit site slow slowly small so sold some somebody someone something sometimes somewhere soon sorry
sort sound sounds south speak special specific spend split staff stage stand standard stark start started
starting state stay step still stop strange street strong stuck study stuff such suggest suit super supply
support suppose sure table take taken takes taking talk talking tall task team tell ten term terms than thank
thanks that the their them then there these they thing things think this thisweek those though thought through
tight till time times today together told tomorrow too took top total toward towards track trade trust try
trying turn twice two type under understand until upon use used useful usual usually value version very via view
visit wait walk want wanted warm was waste watch water way ways week weekend weeks welcome well went were what
whatever when where whether which while who whole why wide will willing wish with within without wonder word
words work working works world worry worse worst worth would write wrong wrote year years yes yesterday yet you
young your yours yourself
"""
"""About seven hundred words, without the names bargains give their issues."""

_SMALL = """
gone been wants wanted needs seems looks tells told gives takes went came saw says said felt left kept held found lost
spoke written written paid sits standing hear hears heard hate hates fix fixes broken quiet loud shouting shout
children mother father wife husband son daughter neighbour friends house door kitchen room window wall letter paper
respond each reply answer answered silent asleep please honestly funnily enough wonderful lovely honest yesterday
already yours mine theirs whose until unless despite across towards whether either neither nor else hers shall
we're you're they're i've you've we've they've isn't aren't wasn't don't doesn't didn't won't wouldn't can't couldn't
shouldn't haven't hasn't let's that's what's it's i'm i'll you'll we'll they'll i'd you'd we'd there's here's who's
he she his her him am is are i a an as at be by do if in it me my of on or so to up us hi no ok oh um hmm ah well
"""
KNOWN = frozenset(EVERYDAY.split()) | frozenset(_SMALL.split())
"""The same words with those too small or too plain to matter for options."""
