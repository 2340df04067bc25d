scale-no-answers = Not calculated: nobody answered enough of it.
scale-too-few-people = Not calculated: too few people answered to say how sure it is.
scale-too-few-items = Not calculated: it takes at least two items to see how they hang together, and three for omega.
scale-no-spread = Not calculated: everybody answered alike, and where nobody differs nothing can be said of how sure it is.
scale-item-without-spread = Not calculated: everybody gave the same answer to one of the items. Leave it out, and ask again.
scale-not-positive-definite = Not calculated: one item is told by the others, or too few people answered the same items together.
scale-heywood = Not calculated: one item would be explained wholly by what the items share, which no item is. Mostly too few people answered, or two items ask the same.
scale-not-converged = Not calculated: no single thing that all items measure could be found.
scale-perfect = No interval: all items were answered alike by each person, which is rarer than it is a mistake in the file.
representation-nobody-invited = Not calculated: nobody was invited who could have answered.
representation-nobody-answered = Not calculated: nobody answered.
representation-not-in-population = Not calculated: somebody of this group answered, and nobody of it is enrolled. Check how the group is written in both.
representation-no-population = Not calculated: it is not known how many people could have answered.
representation-one-group = Not calculated: it takes two groups to compare.
representation-few-expected = Rough: of at least one group fewer than five answers were to be expected.
representation-biased-when-small = With few people this is too low: chance alone makes the response rates of small groups differ. Compare it only with the same groups and about as many people.
weights-nobody-answered = There are no weights: nobody answered.
weights-no-population = There are no weights: for “{ $characteristic }” it is not known how many people could have answered.
weights-not-enrolled = There are no weights: by “{ $characteristic }”, somebody answered of { $groups }, and nobody of it is enrolled. Check how it is written in both.
weights-all-unknown = There are no weights: “{ $characteristic }” is not known of anybody who answered. Leave it out, and weight by the rest.
weights-not-converged = There are no weights: after { $n } rounds “{ $characteristic }” still did not come to the shares of those enrolled, least of all { $groups }. Too few people answered for so many characteristics at once. Leave one out, or join small groups.
weights-not-heard = Not yet heard by “{ $characteristic }”: { $groups }. Nobody of them answered, and no weight can speak for them.
weights-some-unknown = Of { $n } { $n ->
    [one] person who answered, “{ $characteristic }” is not known. By it this person is left as they are, and the others are brought to the shares of those enrolled among themselves.
   *[other] people who answered, “{ $characteristic }” is not known. By it they are left as they are, and the others are brought to the shares of those enrolled among themselves.
}
weights-trimmed = { $n ->
    [one] One weight was
   *[other] { $n } weights were
} cut, so that nobody speaks for too many. The groups’ shares are now only nearly those of everyone enrolled.
