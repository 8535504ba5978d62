using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>Who decided is a property of the commitment before the learning; without one it is unknown.</summary>
public sealed class OwnershipTests
{
    private const string Book = "https://lms.example/m/1";
    private const string CourseId = "https://lms.example/c/1";
    private static readonly JsonObject Person = Some.Agent("e-1042");
    private readonly Story _story = new();

    [Fact]
    public void Without_a_commitment_it_is_unknown_and_never_silently_managers() => Learn(Ownership.Unknown, "O9");

    [Theory]
    [InlineData("self", Ownership.EmployeeLed, "O3")]
    [InlineData("manual", Ownership.ManagerDriven, "O4")]
    [InlineData("cohort", Ownership.ManagerDriven, "O4")]
    [InlineData("voluntary", Ownership.EmployeeLed, "O3")]
    public void The_way_of_enrolment_tells(string type, Ownership ownership, string rule)
    {
        Enrol("11-01 09:00", type);
        Learn(ownership, rule);
    }

    [Fact]
    public void An_enroller_in_the_instructors_place_is_somebody_else_unless_it_is_the_person()
    {
        _story.Tell("11-01 09:00", Story.About(Some.Adl + "registered", Book).With("context", "instructor", Some.Agent("e-0007")));
        Learn(Ownership.ManagerDriven, "O5");
        _story.Tell("11-02 09:00", Story.About(Some.Adl + "registered", Book).With("context", "instructor", Some.Agent("e-1042")));
        Learn(Ownership.EmployeeLed, "O1", "11-21 19:00");
    }

    [Fact]
    public void An_enrolment_that_tells_nothing_does_not_hide_one_that_does()
    {
        Enrol("11-01 09:00", "self");
        _story.Tell("11-02 09:00", Story.About(Some.Adl + "registered", Book));
        Learn(Ownership.EmployeeLed, "O3");
        Assert.Equal(Ownership.Unknown, _story.Resolve().Commitments[1].Ownership);
    }

    [Fact]
    public void The_nearest_before_it_decides_and_none_after_it()
    {
        Enrol("10-01 09:00", "self");
        Enrol("11-01 09:00", "manual");
        Enrol("11-21 09:00", "self");
        Learn(Ownership.ManagerDriven, "O4");
    }

    [Theory]
    [InlineData("2024-10-16 10:00", Ownership.EmployeeLed)]
    [InlineData("2024-10-16 08:59", Ownership.Unknown)]
    public void A_commitment_reaches_400_days(string enrolled, Ownership ownership)
    {
        Enrol(enrolled, "self");
        Learn(ownership, ownership == Ownership.Unknown ? "O9" : "O3");
    }

    [Theory]
    [InlineData(Some.TinCan + "unregistered")]
    [InlineData("http://activitystrea.ms/leave")]
    [InlineData(Story.Tla + "deselected")]
    public void A_withdrawn_commitment_decides_no_more_but_keeps_what_it_decided(string verb)
    {
        Enrol("11-01 09:00", "self");
        Learn(Ownership.EmployeeLed, "O3", "11-10 09:00");
        _story.Tell("11-12 09:00", Story.About(verb, Book));
        Learn(Ownership.Unknown, "O9");
        Assert.Equal(Ownership.EmployeeLed, _story.Resolve().Events[0].Ownership);
        Assert.Equal(12, Assert.Single(_story.Resolve().Commitments).Withdrawn?.Day);
    }

    [Fact]
    public void Enrolled_in_the_course_is_enrolled_in_its_modules()
    {
        _story.Tell("11-01 09:00", Story.About(Story.Edlm + "verbs/enrolled", CourseId, Some.Course).WithExtension(Story.Edlm + "context-extensions/enrolment-type", "self"));
        _story.Tell("11-20 09:00", Story.Completed(Book).InContextActivities("parent", CourseId, Some.Course));
        Assert.Equal(Ownership.EmployeeLed, Assert.Single(_story.Resolve().Events).Ownership);
        var byCatalogue = new Story();
        byCatalogue.Tell("11-01 09:00", Story.About(Story.Edlm + "verbs/enrolled", CourseId, Some.Course).WithExtension(Story.Edlm + "context-extensions/enrolment-type", "self"));
        byCatalogue.Tell("11-20 09:00", Story.Completed(Book));
        Assert.Equal(Ownership.EmployeeLed, Assert.Single(byCatalogue.Resolve(Story.Catalogue(Story.Module("book", CourseId, Book))).Events).Ownership);
    }

    [Theory]
    [InlineData("https://w3id.org/xapi/acrossx/verbs/was-assigned", SourceKind.Lms, Ownership.ManagerDriven)]
    [InlineData("http://activitystrea.ms/schema/1.0/assign", SourceKind.Lms, Ownership.ManagerDriven)]
    [InlineData("http://activitystrea.ms/schema/1.0/assign", SourceKind.Unbound, Ownership.Unknown)]
    public void An_assignment_is_the_actors_own_only_where_the_source_says_so(string verb, SourceKind source, Ownership ownership)
    {
        _story.Tell("11-01 09:00", Story.About(verb, Book), source);
        Learn(ownership, ownership == Ownership.Unknown ? "O9" : "O2");
    }

    [Fact]
    public void Who_is_named_is_assigned_and_not_the_actor()
    {
        _story.Tell("11-01 09:00", Story.By(Story.About("http://activitystrea.ms/schema/1.0/assign", Book), "e-0007").WithExtension("https://w3id.org/xapi/tla/extensions/learner", Person.DeepClone()));
        Learn(Ownership.ManagerDriven, "O2");
        Assert.Empty(_story.Resolve(person: "account|https://hr.example|e-0007").Commitments);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Asked_for_and_approved_is_co_created_also_where_an_administrator_then_enrols(bool enrolled)
    {
        var request = _story.Tell("11-01 09:00", Story.About("https://w3id.org/xapi/adb/verbs/requested", Book));
        Assert.Empty(_story.Resolve().Commitments);
        _story.Tell("11-02 09:00", Story.By(Some.Statement(Story.Approve).WithObject(Story.Ref(request)), "e-0007"));
        if (enrolled)
        {
            Enrol("11-03 09:00", "manual");
        }

        Learn(Ownership.CoCreated, "O6");
    }

    [Fact]
    public void A_request_that_was_declined_or_approved_by_oneself_is_no_commitment()
    {
        var request = _story.Tell("11-01 09:00", Story.About("https://w3id.org/xapi/adb/verbs/requested", Book));
        _story.Tell("11-02 09:00", Some.Statement(Story.Approve).WithObject(Story.Ref(request)));
        Learn(Ownership.Unknown, "O9", "11-03 09:00");
        _story.Tell("11-04 09:00", Story.By(Some.Statement("http://activitystrea.ms/schema/1.0/reject").WithObject(Story.Ref(request)), "e-0007"));
        Enrol("11-05 09:00", "manual");
        Learn(Ownership.ManagerDriven, "O4");
    }

    [Fact]
    public void An_approval_that_names_person_and_module_stands_for_a_request_that_was_not_sent()
    {
        _story.Tell("11-02 09:00", Story.By(Story.About(Story.Tla + "approved", Book), "e-0007").WithExtension("https://w3id.org/xapi/tla/extensions/learner", Person.DeepClone()));
        Learn(Ownership.CoCreated, "O6");
    }

    [Fact]
    public void Recommended_then_enrolled_by_oneself_is_employee_led_and_prompted()
    {
        Recommend();
        Enrol("11-02 09:00", "self");
        Learn(Ownership.EmployeeLed, "O7");
        Assert.True(Assert.Single(_story.Resolve().Commitments).IsPrompted);
        Assert.True(_story.Resolve().Events[0].IsPrompted);
    }

    [Fact]
    public void Recommended_then_taken_is_prompted_and_customised()
    {
        Recommend();
        Learn(Ownership.EmployeeLed, "O7");
        Assert.Equal((true, FlexLevel.Customised), (_story.Resolve().Events[0].IsPrompted, _story.Resolve().Events[0].FlexLevel));
    }

    [Fact]
    public void An_item_of_a_mandatory_set_is_manager_driven_unless_the_person_committed_themselves()
    {
        var roster = new Roster(
            [new Person("anna") { Ifis = [Ifi.FromKey(Story.Person)], Assignments = [new Assignment(new DateOnly(2025, 1, 1), null) { RoleFamily = "operator" }] }],
            [], [], TimeZoneInfo.Utc);
        var catalogue = new ModuleCatalogue([], [new BaselineSet("safety", "Safety", [Book]) { Audience = new Audience([], [], ["operator"]), From = new DateOnly(2025, 6, 1) }]);
        _story.Tell("05-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:00", Story.Completed(Book));
        var events = _story.Resolve(catalogue, roster, "anna").Events;
        Assert.Equal([(Ownership.Unknown, false), (Ownership.ManagerDriven, true)], events.Select(made => (made.Ownership, made.IsMandatory)));
        Assert.Equal("O8", events[1].Rules[^1]);
        Enrol("11-01 09:00", "self");
        var own = _story.Resolve(catalogue, roster, "anna").Events[1];
        Assert.Equal((Ownership.EmployeeLed, true), (own.Ownership, own.IsMandatory));
        Assert.True(Assert.Single(_story.Resolve(catalogue, roster, "anna").Commitments).IsMandatory);
    }

    [Fact]
    public void An_informal_entry_is_the_persons_own_unless_it_is_linked_to_an_assignment()
    {
        var assigned = _story.Tell("11-01 09:00", Story.About("https://w3id.org/xapi/acrossx/verbs/was-assigned", Book));
        _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-20 10:00", Story.Referring(Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), assigned), SourceKind.Capture);
        Assert.Equal([(Ownership.EmployeeLed, "O1b"), (Ownership.ManagerDriven, "O2")], _story.Resolve().Events.Select(made => (made.Ownership, made.Rules[^1])));
    }

    [Fact]
    public void A_goal_owns_what_hangs_on_it_or_shares_its_topic_and_is_co_created_once_another_agreed()
    {
        var goal = Story.About(Some.TinCan + "defined", "https://blend.example/g/1", Some.TinCanType + "goal").InContextActivities("other", "https://skills.example/lockout", "https://w3id.org/xapi/tla/activity-types/competency");
        var proposed = _story.Tell("11-01 09:00", goal, SourceKind.Capture);
        _story.Tell("11-02 09:00", Story.Completed(Book).InContextActivities("other", "https://skills.example/lockout", "https://w3id.org/xapi/tla/activity-types/competency"));
        _story.Tell("11-05 09:00", Story.By(Some.Statement(Story.Approve).WithObject(Story.Ref(proposed)), "e-0007"), SourceKind.Capture);
        _story.Tell("11-10 09:00", Story.Referring(Story.Completed("https://lms.example/m/2"), proposed));
        _story.Tell("11-11 09:00", Story.Completed("https://lms.example/m/3"));
        var resolved = _story.Resolve();
        Assert.Equal([(Ownership.EmployeeLed, "O1"), (Ownership.CoCreated, "O6"), (Ownership.Unknown, "O9")], resolved.Events.Select(made => (made.Ownership, made.Rules[^1])));
        Assert.Equal((Ownership.CoCreated, 5), (Assert.Single(resolved.Commitments).Ownership, resolved.Commitments[0].Agreed?.Day));
        Assert.Equal((5, false), (Assert.Single(resolved.Goals).Approved?.Day, resolved.Goals[0].IsDirected));
    }

    [Fact]
    public void A_goal_set_by_another_is_directed_and_a_rejected_one_owns_nothing()
    {
        _story.Tell("11-01 09:00", Story.By(Story.About(Story.Tla + "directed", "https://blend.example/g/2", Some.TinCanType + "goal"), "e-0007").WithExtension("https://w3id.org/xapi/tla/extensions/learner", Person.DeepClone()));
        var own = _story.Tell("11-02 09:00", Story.About(Some.TinCan + "defined", "https://blend.example/g/3", Some.TinCanType + "goal"), SourceKind.Capture);
        _story.Tell("11-03 09:00", Story.By(Some.Statement("http://activitystrea.ms/schema/1.0/reject").WithObject(Story.Ref(own)), "e-0007"));
        _story.Tell("11-10 09:00", Story.Referring(Story.Completed(Book), own));
        var resolved = _story.Resolve();
        Assert.Equal([true, false], resolved.Goals.Select(goal => goal.IsDirected));
        Assert.Equal(3, resolved.Goals[1].Rejected?.Day);
        Assert.Equal([Ownership.ManagerDriven, Ownership.EmployeeLed], resolved.Commitments.Select(commitment => commitment.Ownership));
        Assert.Equal(Ownership.Unknown, Assert.Single(resolved.Events).Ownership);
    }

    [Fact]
    public void What_need_not_be_done_is_a_waived_commitment()
    {
        _story.Tell("11-01 09:00", Story.About("https://w3id.org/xapi/adl/verbs/waived", Book));
        Assert.True(Assert.Single(_story.Resolve().Commitments).IsWaived);
    }

    [Fact]
    public void A_claim_of_a_trusted_source_on_the_learning_itself_decides()
    {
        Enrol("11-01 09:00", "manual");
        _story.Tell("11-20 09:00", Story.Completed(Book).WithExtension(Some.Base + "/ext/ownership", "co-created"));
        Assert.Equal((Ownership.CoCreated, "O0"), (_story.Resolve().Events[0].Ownership, _story.Resolve().Events[0].Rules[^1]));
    }

    private void Enrol(string time, string type) =>
        _story.Tell(time, Story.About(Story.Edlm + "verbs/enrolled", Book).WithExtension(Story.Edlm + "context-extensions/enrolment-type", type));

    private void Recommend() =>
        _story.Tell("11-01 09:00", Story.By(Story.About(Story.Tla + "recommended", Book), "e-0007").WithExtension("https://w3id.org/xapi/tla/extensions/learner", Person.DeepClone()));

    private void Learn(Ownership ownership, string rule, string time = "11-20 09:00")
    {
        _story.Tell(time, Story.Completed(Book));
        var last = _story.Resolve().Events[^1];
        Assert.Equal((ownership, rule), (last.Ownership, last.Rules[^1]));
    }
}
