"""Folders of short invented articles about subjects of which the lexicon knows little."""

from __future__ import annotations

TRANSFERS = {
    "a": (
        "LISBON, July 3, 2025. Sporting Almada have agreed a transfer fee of 41 million euros"
        " with Harbour City for winger Tomas Brandao, the club said on Thursday.\n\n"
        "The 24-year-old scored 19 goals last season and will sign a five-year contract after"
        " a medical. Harbour City will pay the transfer fee in three instalments. A release "
        "clause in his contract stood at 60 million euros.\n\n"
        "“We have waited two summers for him,” coach Marta Lind told reporters. Brandao will "
        "wear the number 7 shirt.\n"
    ),
    "b": (
        "Harbour City have turned down a second bid from Rosenholm for goalkeeper Idris Kane,"
        " two people with knowledge of the talks said.\n\n"
        "The bid was worth 18 million euros. The goalkeeper, 27, has two years left on his "
        "contract and kept 14 clean sheets last season. Rosenholm are expected to return with"
        " a third bid before the transfer window closes on 1 September.\n\n"
        '"Idris is not for sale," sporting director Rui Teles said. The goalkeeper himself '
        "has not asked to leave, his agent said.\n"
    ),
    "c": (
        "Rosenholm have signed midfielder Paul Okoye on a free transfer. The midfielder "
        "signed a contract until June 2028 and will earn 4.2 million euros a year.\n\n"
        'Okoye played 31 matches last season and gave 11 assists. "I want to win the league '
        'title," he said. Rosenholm finished third in the league, 12 points behind the '
        "champions.\n\n"
        "His agent received a fee of 1.5 million euros, according to the club.\n"
    ),
    "d": (
        "The league's clubs spent 412 million euros on transfer fees in the summer transfer "
        "window, 8 percent more than a year earlier, a report by the players' union said on "
        "Monday.\n\n"
        "Loan deals rose to 63. The average transfer fee was 5.4 million euros. Agents earned"
        ' 48 million euros. "Agents take too much," union president Lena Voss said. The '
        "transfer window in winter brought 90 million euros.\n"
    ),
    "e": (
        "Sporting Almada loaned defender Luis Prado to Valmar for the season on Friday. The "
        "loan includes an option to buy for 9 million euros.\n\n"
        "The defender broke his ankle in March and missed 17 matches. Valmar coach Ben Arthur"
        ' said the defender would be fit in August. "The loan is good for everybody," Arthur '
        "said.\n\n"
        "Sporting Almada have sold season tickets for 21,000 seats; season tickets cost 240 "
        "euros.\n"
    ),
    "f": (
        "Valmar's stadium will hold 32,000 people when a new stand opens in 2026, the club "
        "said. The stadium was built in 1961. Season tickets will rise by 6 percent.\n\n"
        "The club's debt stood at 77 million euros at the end of June. Valmar expect to earn "
        "30 million euros a year from the new stand. Supporters protested against the price "
        "of season tickets on Saturday.\n"
    ),
}
INTEREST = {
    "a": (
        "OSLO, May 8, 2025. Norway's central bank raised its key interest rate by 25 basis "
        "points to 4.5 percent on Thursday, Governor Ida Bache said.\n\n"
        "“Inflation is still too high, and households should expect another rise in the "
        "autumn,” Bache told a news conference. Core inflation was 3.1 percent in April. The "
        "krone strengthened by 0.4 percent against the euro.\n\n"
        "Banks will raise mortgage rates by a similar amount, analysts said. The average "
        "mortgage rate is now 5.9 percent.\n"
    ),
    "b": (
        "STOCKHOLM, May 14, 2025. Sweden's Riksbank left its interest rate unchanged at 2.25 "
        "percent, as all 18 economists polled had expected.\n\n"
        "Inflation fell to 1.8 percent in April, below the inflation target of 2 percent. "
        'Unemployment rose to 8.5 percent. House prices fell by 0.6 percent in April. "The '
        'economy is weaker than we thought," Governor Erik Thedeen said.\n'
    ),
    "c": (
        "LONDON, May 15, 2025. The Bank of England cut its interest rate to 4.25 percent. Two"
        " of nine policymakers voted for a larger cut.\n\n"
        "Mortgage lenders cut their rates within hours: the cheapest two-year mortgage now "
        "costs 3.9 percent. Mortgage approvals rose to 64,300 in March. House prices were 3.9"
        " percent higher than a year earlier.\n\n"
        '"Gradual and careful," Governor Andrew Bailey said of further interest rate cuts.\n'
    ),
    "d": (
        "FRANKFURT, June 5, 2025. The European Central Bank cut its deposit rate by 25 basis "
        "points to 2 percent and lowered its inflation forecast for 2026 to 1.6 percent.\n\n"
        "Bond yields fell after the decision: the yield on the German 10-year government bond"
        " dropped to 2.5 percent. Investors now expect one more interest rate cut this year. "
        '"We are in a good place," President Christine Lagarde said.\n'
    ),
    "e": (
        "Bond yields rose on Friday after wage growth beat forecasts. The yield on Britain's "
        "10-year bond rose by 9 basis points to 4.7 percent.\n\n"
        "Wage growth was 5.6 percent in the three months to March. Markets now see a 40 "
        "percent chance of an interest rate cut in August. The pound rose 0.3 percent. "
        "Unemployment was 4.5 percent.\n"
    ),
    "f": (
        "Savings rates at the largest banks average 2.9 percent, a consumer group said on "
        "Tuesday. Savers lost 0.7 percent after inflation last year.\n\n"
        "Household debt stands at 206 percent of income in Norway. A household with a "
        "mortgage of 3 million kroner pays 1,900 kroner more a month than in 2021. "
        '"Households are careful," economist Siv Dahl said. House prices rose 1.1 percent in '
        "May.\n"
    ),
}
VACCINES = {
    "a": (
        "GENEVA, March 4, 2025. Measles cases rose to 127,350 in the European region in 2024,"
        " the highest number since 1997, the World Health Organization said.\n\n"
        "Children under five made up 40 percent of measles cases. \"Measles is back, and it's "
        'a wake-up call," regional director Hans Kluge said. Vaccine coverage fell below 80 '
        "percent in four countries. About 500,000 children missed their first vaccine dose in"
        " 2023.\n"
    ),
    "b": (
        "BERLIN, April 2, 2025. The vaccine maker Corvax said its malaria vaccine cut severe "
        "cases by 75 percent in a trial of 4,800 children in Ghana.\n\n"
        "Side effects were mild: 6 percent of children had a fever. The vaccine dose will "
        'cost 3.90 dollars. "The trial shows what is possible," chief scientist Anke Rohr '
        "said. Corvax plans to make 100 million vaccine doses a year.\n"
    ),
    "c": (
        "LAGOS, May 1, 2025. Nigeria has given malaria vaccine doses to 1.2 million children "
        "since December, the health ministry said.\n\n"
        "Health workers walked to 3,400 villages. Malaria killed 190,000 Nigerians in 2023, "
        "most of them children. Vaccine hesitancy remains: 22 percent of parents refused. "
        "Parents' trust grew after local nurses visited, the ministry said.\n"
    ),
    "d": (
        "LONDON, May 20, 2025. A booster dose against whooping cough protected 91 percent of "
        "newborns, a study of 26,000 births found.\n\n"
        "Whooping cough cases fell to 310 in March from 1,888 a year earlier. Eleven babies "
        "died of whooping cough last year. The booster dose is offered to pregnant women from"
        " week 16. Side effects were rare, the study said.\n"
    ),
    "e": (
        "DELHI, June 2, 2025. The Serum Institute will supply 250 million measles vaccine "
        "doses to 40 countries by 2027, it said.\n\n"
        "The price is 0.70 dollars a dose. The cold chain loses 12 percent of doses; new "
        'fridges cut the loss to 3 percent. "The cold chain is our weakest link," director '
        "Asha Menon said. The institute employs 7,000 people.\n"
    ),
    "f": (
        "PARIS, June 9, 2025. One in four parents in France doubts the safety of vaccines, a "
        "survey of 5,100 parents found. Vaccine hesitancy was highest among parents under 30.\n\n"
        "Measles cases tripled to 483 in 2024. Schools will check vaccine coverage from "
        "September. Doctors spend nine minutes on average talking with parents who hesitate, "
        "the survey said.\n"
    ),
}
MATCHES = {
    "a": (
        "КАЗАНЬ, 3 марта 2025 года. «Волжанин» обыграл «Спартак» со счетом 3:1 в матче "
        "чемпионата России, на стадионе собралось 41 200 болельщиков.\n\n"
        "Нападающий Олег Зуев забил два гола и довел их число до 17 в сезоне. «Болельщики нам"
        " очень помогли», — сказал тренер Игорь Лапин. Билеты на матч стоили от 800 рублей.\n"
    ),
    "b": (
        "МОСКВА, 10 марта 2025 года. Болельщики «Спартака» купили 18 тысяч абонементов на "
        "новый сезон, сообщил клуб. Абонемент подорожал на 12 процентов.\n\n"
        "Клуб заработал на билетах 1,4 млрд рублей. «Абонементы раскупают быстрее, чем год "
        "назад», — заявил директор клуба Роман Белов. Стадион вмещает 45 тысяч зрителей.\n"
    ),
    "c": (
        "САМАРА, 12 марта 2025 года. Вратарь Антон Репин пропустит шесть недель из-за травмы "
        "колена, сообщил врач команды. Травму вратарь получил на тренировке.\n\n"
        "В этом сезоне вратарь провел 21 матч и девять раз сыграл на ноль. «Операция прошла "
        "успешно», — сказал врач. Травмы получили еще четыре игрока.\n"
    ),
    "d": (
        "МОСКВА, 20 марта 2025 года. Судьи ошиблись в 23 эпизодах первого круга, говорится в "
        "отчете экспертной комиссии. Судейские ошибки стоили клубам 9 очков.\n\n"
        "Система видеоповторов исправила 61 решение. «Судьи стали работать лучше», — заявила "
        "глава комиссии Анна Шубина. Средний просмотр видеоповтора длится 74 секунды. В матче"
        " «Волжанина» видеоповтор отменил два гола.\n"
    ),
    "e": (
        "СОЧИ, 2 апреля 2025 года. Стадион в Сочи отремонтируют за 3,2 млрд рублей, сообщил "
        "министр. На стадионе заменят газон и 40 тысяч сидений.\n\n"
        "Ремонт стадиона займет 14 месяцев. Болельщикам вернут деньги за 6 тысяч билетов. "
        "«Газон не меняли с 2018 года», — сказал директор арены.\n"
    ),
    "f": (
        "ПЕРМЬ, 5 апреля 2025 года. Трансфер полузащитника Ивана Котова обошелся клубу в 350 "
        "млн рублей. Контракт рассчитан на четыре года.\n\n"
        "Это самый дорогой трансфер в истории клуба. Полузащитник забил 8 голов и отдал 13 "
        "передач. «Контракт подписан», — подтвердил агент игрока. Зарплата полузащитника "
        "составит 90 млн рублей в год.\n"
    ),
}
