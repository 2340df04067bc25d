# The network: directory, exchange, what one follows.

nav-directory = Directory and exchange
network-sentence = { $n ->
    [0] Nobody is listed yet.
    [one] One organisation wants to be found.
   *[other] { $n } organisations want to be found.
} { $shared ->
    [0] {""}
    [one] One need or offer is shared.
   *[other] { $shared } needs and offers are shared.
}
network-directory = Who is here
network-directory-none = Nobody yet. Whoever is listed wrote a line of itself and can take it back.
network-kind-district = district
network-kind-programme = programme
network-kind-state = state
network-certifies = What it certifies
network-certifies-what = It certifies: { $what }.
network-exemplars = { $n ->
    [one] one exemplar
   *[other] { $n } exemplars
}
network-list = List us
network-own-line = Our line
network-line = Who you are, in a line or two
network-ask = Whom to ask, by role
network-for-everybody = Everybody may read it on our public page
network-line-keep = Keep the line
network-unlist = Take us out of the directory
network-exchange = Needs and offers
network-exchange-more = They stand in each organisation’s own register; what is here was shared one by one. Whoever owns one is not named. A sentence with a typed number of people stays at home.
network-exchange-none = Nothing is shared yet. For example: somebody who can interpret Arabic on report-card evening.
network-what-left = a need or an offer whose words stay in its district
network-until = until { $day }
network-answer = We want to talk
network-share-more = Share one of ours
network-share = Share it
network-unshare = Share it no more
network-follow = What you follow
network-follow-none = You follow no exemplar yet. Open one, and follow it.
network-shifts = Shifts, portraits and other frameworks that were published for everybody
network-shifts-none = No organisation has published a framework for everybody yet.

notice-network-answer = { $who } wants to talk about what you shared: { $what }
notice-network-shifts = There is a new version of shifts that you follow, of { $of }.

refused-network-district = The district speaks in the network, not a school by itself.
refused-network-line = Write a line that says who you are.
refused-network-entry = This need or offer cannot be shared or answered: it is closed, or it is not yours.
refused-network-shifts = These shifts are not published for everybody.

did-network-listed = { $who } listed the organisation in the network: { $what }.
did-network-unlisted = { $who } took the organisation out of the directory: { $what }.
did-network-shared = { $who } shared a need or an offer with the network: { $what }.
did-network-unshared = { $who } took a need or an offer out of the exchange: { $what }.
did-network-answered = { $who } answered a need or an offer: { $what }.
did-network-followed = { $who } followed shifts, or stopped: { $what }.
