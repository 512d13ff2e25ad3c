"""Words by their stems, so that forms of one word and words that mean the same in any bargain are compared as one."""

from __future__ import annotations

SHORTEST = 3
"""A stem keeps at least so many letters."""
_ENDINGS = (
    *("ization", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "ness", "edly", "ers"),
    *("ied", "ies", "ed", "er", "ly", "es", "s", "e", "y"),
)
_IRREGULAR = """
paid=pay said=say told=tell bought=buy sold=sell went=go gone=go gave=give given=give took=take taken=take thought=think
left=leave lost=lose broke=break broken=break spoke=speak spoken=speak knew=know known=know meant=mean wrote=write
written=write children=child men=man women=woman people=person made=make done=do came=come ran=run saw=see seen=see
heard=hear held=hold kept=keep met=meet sent=send spent=spend stood=stand won=win began=begin begun=begin felt=feel
fell=fall fallen=fall brought=bring caught=catch chose=choose chosen=choose drove=drive driven=drive ate=eat eaten=eat
forgot=forget forgotten=forget grew=grow grown=grow hid=hide hidden=hide laid=lay lied=lie lying=lie lit=light
rang=ring rung=ring rose=rise risen=rise sat=sit slept=sleep stolen=steal swore=swear sworn=swear taught=teach
threw=throw thrown=throw
woke=wake woken=wake wore=wear worn=wear better=good best=good worse=bad worst=bad cheaper=cheap shown=show
dying=die died=die dealt=deal built=build burnt=burn cost=cost costs=cost using=use used=use owed=owe owes=owe
"""
_SAME = """
child kid kids son daughter baby toddler
pay wage salary
boss manager chief supervisor superior
wife husband partner spouse
company firm business employer
sick ill unwell disease illness
repair fix mend
police cop
lawyer solicitor attorney barrister
flat apartment
afraid scared worry worried nervous anxious fear frightened
begin start
finish end
expensive dear pricey costly
fast quick soon hurry rush
big large huge
little small tiny
buy purchase
explain clarify
certain sure
true real genuine
angry cross mad furious
tired exhausted knackered
phone call ring telephone
job work
wait patience patient
proof prove evidence
guarantee promise
contract agreement
car vehicle
doctor gp
mother mum mom mummy
father dad daddy
sign signature
customer client buyer
alter change adjust
allow permit
threat threaten
wrong mistake error
happen occur
talk speak chat
silly stupid ridiculous absurd
funny joke hilarious
leave quit
pal mate friend
bill invoice
rent rental
photo picture photograph
noise noisy loud
quiet silent silence
team staff crew colleague
money cash funds
house home
rude impolite
help assist
choose pick select
fair just
limit cap maximum
extra additional
strange odd weird
hate dislike
""".strip().splitlines()


_FORMS: dict[str, str] = dict(pair.split("=") for pair in _IRREGULAR.split())


def _cut(word: str) -> str:
    word = _FORMS.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "sl" else word


_NAMES: dict[str, str] = {_cut(word): _cut(group.split()[0]) for group in _SAME for word in group.split()}


def stem(word: str) -> str:
    """Return a lower-case word without its ending, under the common name of the words that mean the same."""
    cut = _cut(word)
    return _NAMES.get(cut, cut)
