namespace BlendedLRS.Server.Demo;

/// <summary>120 people on three sites. Surnames are parts of machines, so that nobody looks for somebody real.</summary>
internal static class DemoWorkforce
{
    private static readonly string[] FirstNames = ["Ada", "Bram", "Cas", "Daan", "Elif", "Femke", "Guus", "Hana", "Ilse", "Joris", "Karim", "Lotte", "Milan", "Noor", "Omar", "Priya", "Quinn", "Roos", "Sem", "Tess"];

    private static readonly string[] Surnames = ["Gasket", "Flywheel", "Camshaft", "Sprocket", "Bushing", "Spindle", "Torquewell", "Gearwright", "Bolting", "Rivetson", "Conveyor", "Chuckle-Clamp"];

    private static readonly (string Site, int People)[] Sites = [("Noordkade", 55), ("Heuvelwerk", 40), ("Zuidpoort", 25)];

    private static readonly string[] Roles = ["machine operator", "machine operator", "machine operator", "assembler", "assembler", "welder", "maintenance technician", "quality inspector", "logistics worker", "planner", "process engineer", "office"];

    /// <summary>Everybody, in the order of their numbers.</summary>
    public static IReadOnlyList<DemoPerson> People(DemoRandom random)
    {
        var people = new List<DemoPerson>();
        foreach (var (site, count) in Sites)
        {
            for (var place = 0; place < count; place++)
            {
                var index = people.Count;
                var name = $"{FirstNames[index % FirstNames.Length]} {Surnames[(index / FirstNames.Length + index * 5) % Surnames.Length]}";
                var eagerness = random.Chance(0.2) ? 2.2 : random.Chance(0.3) ? 0.35 : 0.9;
                var joined = random.Chance(0.12) ? random.Between(1, 9) : 0;
                var isLead = place % 10 == 0;
                people.Add(new DemoPerson($"e-{1001 + index}", name, site, isLead ? "team lead" : random.Pick(Roles), isLead, eagerness, isLead ? 0 : joined));
            }
        }

        return people;
    }
}
