# Rewards: what waits, what was given, whether it reaches who needs it; budgets; who was not yet thanked.

nav-rewards = Rewards

rewards-sentence = { $n ->
    [0] No reward was given yet.
    [one] One reward was given to a school or team.
   *[other] { $n } rewards were given to schools and teams.
} { $waiting ->
    [0] {""}
    [one] One more is unlocked.
   *[other] { $waiting } more are unlocked.
}
rewards-lead = A credential unlocks rewards for the place where it was earned. They help the next step, they are paid by somebody who is named, and where money is short need decides.
rewards-means = Budgets and need
rewards-thanks = Who was not yet thanked
rewards-waiting = Unlocked
rewards-order = The order is by need: { $needs }, each times its weight. Nobody who needs less is served before.
rewards-left = { $funder }: { $left } left of { $amount }.
rewards-from = Given by { $funder }.
rewards-because = Unlocked by { $what }.
rewards-need = Need { $need }.
rewards-cost = It costs { $cost }.
rewards-missing = { $missing } are missing until its turn.
rewards-step = Which next step does it help?
rewards-give = Give it
rewards-waiting-none = Nothing waits. A school that is awarded a credential unlocks the rewards that belong to it.
rewards-given = Given
rewards-given-more = What was given stays, also when the credential that unlocked it ends.
rewards-given-none = Nothing yet.
rewards-for-step = For the next step: { $step }.
rewards-funded-by = Funded by { $funder }.
rewards-fair = Does it reach who needs it most?
rewards-unequal = No: the half of the schools that needs less received more for each school. Look at who can earn credentials, and what stands in the way of the others.
rewards-equal = The half of the schools that needs more received at least as much for each school.
rewards-fair-unknown = It cannot be said: the figures of too few schools are known.
rewards-catalogue = All rewards
reward-unlocked-by-stack = { $n ->
    [one] A credential of one practice unlocks it.
   *[other] { $n } credentials of practices unlock it.
}
reward-unlocked-by-dimension = { $n ->
    [one] A credential of one dimension unlocks it.
   *[other] Credentials of { $n } dimensions unlock it.
}
reward-unlocked-by-certification = { $n ->
    [one] The certification over all dimensions unlocks it.
   *[other] { $n } certifications unlock it.
}
reward-need-unknown = not known
reward-part = Schools
reward-part-more = The half that needs more
reward-part-less = The half that needs less
reward-part-middle = In the middle
reward-part-unknown = Need not known
reward-schools = How many
reward-each = For each school
reward-money = Money
reward-money-each = Money for each school
reward-role-teachers = Teachers
reward-role-support-staff = Support staff
reward-role-leaders = School leaders

means-sentence = { $n ->
    [0] No budget yet.
    [one] One budget.
   *[other] { $n } budgets.
} { $schools ->
    [0] No school’s need is known yet.
    [one] Figures of one school are known.
   *[other] Figures of { $schools } schools are known.
}
means-funds = Budgets
means-funds-none = A reward needs somebody who pays for it, or gives it. Begin with one.
means-fund-told = { $spent } of { $amount } are given; one costs { $each }.
means-fund-free = It costs nothing.
means-fund-new = A new budget
means-reward = For which reward
means-funder = Who funds or gives it
means-amount = Dollars in all
means-each = Dollars for one
means-free-more = Leave both blank for what costs nothing.
means-fund-keep = Keep the budget
means-need = How need is reckoned
means-need-more = Each published share times its weight, added up exactly. Where one share is not known, need is not known, and the school comes last until it is.
means-figures-new = Figures of a school
means-school = School
means-source = Where the figures are from
means-figures-keep = Keep the figures

thanks-sentence = { $of ->
    [0] Nothing can be said yet: enter how many hold each role at a school.
   *[other] { $n ->
        [0] Every role was thanked at every school of which something can be said.
       *[other] Of { $of } roles at schools { $n } were never thanked.
    }
}
thanks-not-yet = Not yet thanked:
thanks-thanked = Thanked:
thanks-few = { $n ->
    [one] Of one school nothing is said: fewer than { $fewest } people hold the role there.
   *[other] Of { $n } schools nothing is said: fewer than { $fewest } people hold the role there.
}
thanks-unknown = { $n ->
    [one] Of one school it is not known how many hold the role.
   *[other] Of { $n } schools it is not known how many hold the role.
}
thanks-say = Thank somebody
thanks-not-say = It counts what stands in the register of recognition, not who is thanked in the hall. It says nothing of any one person.

thing-reward = Reward
thing-reward-title = { $title }: { $place }
notice-reward-given = Your school or team was given a reward for its next step: { $step }

refused-reward-district = Rewards are given by the district, not within a school.
refused-reward-kind = Choose a reward of the catalogue.
refused-reward-funder = Name who funds or gives it.
refused-reward-money = This is no amount of dollars and cents. Write it as 2500 or 2500.50.
refused-reward-costs = This reward costs money: say how much one costs.
refused-reward-free = This reward costs nothing: leave both amounts blank.
refused-reward-too-small = The budget does not reach for one. Write at least what one costs.
refused-reward-step = Say which next step it helps, in a sentence.
refused-reward-not-waiting = This was given already, or is not unlocked any more. Load the page anew.
refused-reward-no-fund = Nobody funds it yet. Open a budget first.
refused-reward-not-reached = The budget does not reach it in the order of need. Those before it come first.
refused-reward-document = That document is not one of this school or team. Choose another.
refused-reward-school = Choose a school of your district.

did-reward-funded = { $who } opened a budget for rewards: { $what }.
did-reward-given = { $who } gave a reward to a school or team: { $what }.
did-reward-figures = { $who } kept figures by which need is reckoned: { $what }.
rewards-reach = Within reach, in blueprints
rewards-reach-more = What a blueprint reckons with is a plan, not a promise: it is given once it is unlocked, in the order of need.
rewards-plan = Put it in a blueprint
rewards-plan-which = Which reward?
rewards-plan-where = In which blueprint?
rewards-plan-none = There is no blueprint that you can write in now. Draft one from a capability profile:
refused-reward-blueprint = This is no blueprint that you can write in. Choose a draft of your place.
refused-reward-planned = It stands in this blueprint already.
thing-planned-reward = Reward within reach
did-reward-planned = { $who } put a reward within reach: { $what }.
