namespace BlendedLRS.Server.Demo;

/// <summary>A dozen modules of a maker of packaging machines, and what its people talk about beside them.</summary>
internal static class DemoCatalogue
{
    public static readonly IReadOnlyList<DemoModule> Modules =
    [
        new("lockout", "Lockout and tagout on the packing lines", "lockout-tagout", 45, IsMandatory: true, HasQuiz: true),
        new("fire", "Fire safety and evacuation", "emergency-response", 30, IsMandatory: true, HasQuiz: true),
        new("crane", "Overhead crane: lifting and signalling", "lifting", 90, HasQuiz: true),
        new("weld-wps", "Reading a welding procedure", "welding", 60, HasQuiz: true),
        new("drawings", "Reading technical drawings", "drawings", 75),
        new("measuring", "Measuring with caliper and gauge", "measuring", 50, HasQuiz: true),
        new("five-s", "5S at your own workplace", "lean", 40),
        new("root-cause", "Root cause analysis with five whys", "problem-solving", 60),
        new("feeder", "Setting up the feeder of line 4", "feeder-setup", 35),
        new("erp", "Booking hours and material in the ERP", "erp", 25),
        new("cyber", "Spotting phishing mail", "cyber-security", 20, IsMandatory: true, IsVendorContent: true),
        new("forklift", "Forklift refresher", "forklift", 55, IsVendorContent: true),
    ];

    /// <summary>The workshops that started it all, one series for everybody.</summary>
    public static readonly DemoModule KickOff = new("kick-off", "Learning on the shop floor: kick-off workshop", "learning-culture", 180);

    public static readonly IReadOnlyList<string> Problems =
    [
        "Feeder of line 4 jammed at every third carton; guide rail was bent by two millimetres.",
        "Spindle ran hot: the grease nipple was blocked, cleaned it and wrote it on the service card.",
        "Label printer lost its zero point after a power dip; found the reset sequence in the manual.",
        "Porous weld on the frame: shielding gas hose leaked at the coupling.",
        "Wrong revision of the drawing at the bench; put the number of the valid one on the board.",
        "Sensor on the outfeed saw its own reflection, a matt sticker solved it.",
    ];

    public static readonly IReadOnlyList<string> Mistakes =
    [
        "Mixed up left and right bracket in a batch of forty; now they lie in bins of different colour.",
        "Started the line before the guard switch was checked. Nothing happened, but it could have.",
        "Ordered the seal for the old pump type. Check the plate, not the list.",
        "Tightened the flange without the torque wrench, leaked after a day.",
    ];

    public static readonly IReadOnlyList<string> Experiments =
    [
        "Changeover with two people instead of one: does it save more than half the time?",
        "Morning stand-up at the machine instead of in the canteen.",
        "Put the tools for setup on a cart that moves along.",
        "Photograph of the good part beside the gauge.",
        "Swap places between assembly and inspection for one afternoon.",
    ];

    public static readonly IReadOnlyList<string> Reflections =
    [
        "I explain too fast when the line stands still. Next time first let them try.",
        "The handover went well because we stood at the machine and not at the desk.",
        "I knew the answer and said nothing. Will speak up at the next stand-up.",
        "Planning was tight and I skipped the check; that cost more than it saved.",
    ];

    public static readonly IReadOnlyList<string> Moments =
    [
        "Watched how the night shift sets the film tension, quite different from ours.",
        "Read the note about bearing noise in the trade journal.",
        "Customer showed how they really clean the machine.",
        "Supplier explained why the adhesive needs a day at room temperature.",
        "Looked over the shoulder of quality while they measured roundness.",
    ];

    public static readonly IReadOnlyList<string> Together =
    [
        "Compared setup sheets of lines 3 and 4 with the colleagues of the other shift.",
        "Went through the drawing of the new gripper with engineering and assembly.",
        "Practised crane signals in pairs.",
        "Shared shortcuts for the ERP over lunch.",
    ];

    public static readonly IReadOnlyList<string> Remarks =
    [
        "Pictures still show the old control panel.",
        "Good, but too long for one shift break.",
        "The quiz asks for a torque that is not in the module.",
        "Clear and short, more like this.",
        "Would like to practise it at the machine afterwards.",
    ];

    public static readonly IReadOnlyList<string> Goals =
    [
        "Set up line 4 without help before the summer",
        "Read welding symbols without looking them up",
        "Run a five-whys session myself",
        "Coach one new colleague through the first month",
        "Pass the crane certificate",
    ];
}
